using BaRS.ErrorGen.Analyzers.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Retries;

/// <summary>The calls that configure one client of IHttpClientFactory, in their order: the first handler is the outermost.</summary>
internal static class ClientChain
{
    /// <summary>What was called on the client's builder before, in one expression or through a local.</summary>
    public static IEnumerable<IInvocationOperation> Before(IInvocationOperation call)
    {
        var (calls, root) = Unroll(Receiver(call));
        if (root is ILocalReferenceOperation { Local: var local })
        {
            var position = call.Syntax.SpanStart;
            calls.AddRange(LocalTable.GetUses(local, call)
                .Where(use => use.Syntax.SpanStart < position)
                .SelectMany(Upwards));
            foreach (var assignment in LocalAssignments.Reaching((ILocalReferenceOperation)root))
                calls.AddRange(Unroll(assignment.Value).Calls);
        }

        return calls;
    }

    /// <summary>Whether a call adds a handler that sends a message again.</summary>
    public static bool AddsRetry(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AddStandardResilienceHandler" or "AddStandardHedgingHandler" or "AddBarsRetryHandler" => true,
        "AddResilienceHandler" or "AddPolicyHandler" or "AddTransientHttpErrorPolicy" =>
            PolicyChain.IsRetry(call.Syntax.ToString()) || call.Syntax.ToString().Contains("Hedging"),
        _ => false,
    };

    /// <summary>What a call of an extension method, or of a method of the builder, is called on.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty ? call.Arguments[0].Value : null);

    private static (List<IInvocationOperation> Calls, IOperation? Root) Unroll(IOperation? receiver)
    {
        var calls = new List<IInvocationOperation>();
        var at = Operands.Unwrap(receiver);
        while (at is IInvocationOperation call)
        {
            calls.Add(call);
            at = Operands.Unwrap(Receiver(call));
        }

        return (calls, at);
    }

    /// <summary>The calls that a use of the builder begins.</summary>
    private static IEnumerable<IInvocationOperation> Upwards(IOperation use)
    {
        for (var at = use.Parent; at is not null and not IBlockOperation; at = at.Parent)
        {
            if (at is IInvocationOperation call)
                yield return call;
        }
    }
}
