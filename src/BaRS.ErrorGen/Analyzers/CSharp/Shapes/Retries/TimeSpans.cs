using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>The durations that are written with a constant: <c>TimeSpan.FromSeconds(30)</c>.</summary>
internal static class TimeSpans
{
    /// <summary>How many seconds one of each is.</summary>
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["FromMilliseconds"] = 0.001,
        ["FromSeconds"] = 1,
        ["FromMinutes"] = 60,
        ["FromHours"] = 3_600,
    };

    /// <summary>How long, in seconds; null if it is not certain, and infinity for a timeout that never ends.</summary>
    public static double? FindSeconds(IOperation? value) => Operands.Unwrap(value) switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.Name: "TimeSpan", Name: var name }, Arguments: [var only, ..] }
            when Units.TryGetValue(name, out var unit) && FindNumber(only.Value) is { } number => number * unit,
        IObjectCreationOperation { Type.Name: "TimeSpan", Arguments: [var hours, var minutes, var seconds] }
            when FindNumber(hours.Value) is { } h && FindNumber(minutes.Value) is { } m && FindNumber(seconds.Value) is { } s =>
            (h * 3_600) + (m * 60) + s,
        IFieldReferenceOperation { Field.Name: "InfiniteTimeSpan" or "MaxValue" } => double.PositiveInfinity,
        _ => null,
    };

    private static double? FindNumber(IOperation value) => Operands.Unwrap(value).ConstantValue is { HasValue: true, Value: var number }
        ? number switch
        {
            int whole => whole,
            long whole => whole,
            double any => any,
            _ => null,
        }
        : null;
}
