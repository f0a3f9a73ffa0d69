using BaRS.ErrorGen.Analyzers.CSharp.Values;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Retries;

/// <summary>The calls that make a client or a pipeline send again as the spec says.</summary>
internal static class BarsRetryCalls
{
    public const string UseBars = "UseBars";
    public const string AddRetry = "AddBarsRetry";
    public const string AddHandler = "AddBarsRetryHandler";
    public const string Handler = "BarsRetryHandler";

    /// <summary>Cheap: whether a method has one of these names.</summary>
    public static bool IsName(string name) => name is UseBars or AddRetry or AddHandler;

    /// <summary>The longest that the waits of a retry policy of the spec take together, in seconds.</summary>
    public static double GetLongestWaits(Specification specification)
    {
        var longest = 0.0;
        foreach (var policy in specification.Policies.Where(policy => policy.IsRetry))
        {
            var waits = 0.0;
            var wait = (double)policy.DelayMilliseconds;
            for (var i = 0; i < policy.Attempts; i++)
            {
                waits += Math.Min(wait, policy.MaxDelayMilliseconds);
                wait *= policy.Factor;
            }

            longest = Math.Max(longest, waits / 1_000);
        }

        return longest;
    }

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
                case IInvocationOperation call when ClientChain.Receiver(call) is { } receiver:
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
