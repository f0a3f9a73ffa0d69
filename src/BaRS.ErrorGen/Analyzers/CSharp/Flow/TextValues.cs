using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>The texts that an expression can have. What cannot be known adds nothing, so that nothing is said of it.</summary>
internal static class TextValues
{
    public static IReadOnlyList<ValueOrigin> Find(IOperation value, FlowContext flow)
    {
        var origins = Origins.Find(value, flow);
        for (var i = 0; i < origins.Count; i++)
        {
            if (!IsText(origins[i]))
                return [.. origins.Where(IsText)];
        }

        return origins;
    }

    /// <summary>The text of an expression that has exactly one; null if it has another number of them.</summary>
    public static string? Single(IOperation? value, FlowContext flow) =>
        value is not null && Find(value, flow) is [var text] ? text.Text : null;

    private static bool IsText(ValueOrigin origin) => origin.Constant is string;
}
