using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>The calls that make a client or a pipeline send again as the spec says.</summary>
internal static class BarsRetryCalls
{
    public const string UseBars = "UseBars";
    public const string AddRetry = "AddBarsRetry";
    public const string AddHandler = "AddBarsRetryHandler";
    public const string Handler = "BarsRetryHandler";

    /// <summary>Cheap: whether a method has one of these names.</summary>
    public static bool IsName(string name) => name is UseBars or AddRetry or AddHandler;

    /// <summary>The local or parameter that an expression begins with: <c>options</c> of <c>options.Retry.ShouldHandle</c>.</summary>
    public static ISymbol? FindRoot(IOperation? value)
    {
        var at = Operands.Unwrap(value);
        while (true)
        {
            switch (at)
            {
                case IPropertyReferenceOperation { Instance: { } instance }:
                    at = Operands.Unwrap(instance);
                    break;
                case IInvocationOperation call when Receiver.Find(call) is { } receiver:
                    at = Operands.Unwrap(receiver);
                    break;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case ILocalReferenceOperation local:
                    return local.Local;
                default:
                    return null;
            }
        }
    }
}
