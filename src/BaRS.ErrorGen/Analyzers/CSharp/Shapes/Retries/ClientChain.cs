using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>
/// The calls on one builder, of a client of IHttpClientFactory or of a pipeline, in one expression or through a local or
/// parameter. The first handler, or strategy, is the outermost.
/// </summary>
internal static class ClientChain
{
    /// <summary>All calls in the function on the builder that a call is on.</summary>
    public static IReadOnlyList<IInvocationOperation> All(IInvocationOperation call)
    {
        var outermost = Outermost(call);
        var calls = new List<IInvocationOperation>();
        var root = Unroll(outermost, calls);
        var variable = FindVariable(root) ?? FindDeclared(outermost);
        if (variable is null)
            return calls;

        foreach (var use in LocalTable.GetFunction(call).Descendants().Where(use => IsUse(use, variable)))
        {
            if (use.Parent is not null)
                Unroll(Outermost(use), calls);
        }

        if (variable is ILocalSymbol)
        {
            foreach (var declarator in LocalTable.GetMember(call).Descendants().OfType<IVariableDeclaratorOperation>())
            {
                if (SymbolEqualityComparer.Default.Equals(declarator.Symbol, variable) && declarator.Initializer is { Value: var initial })
                    Unroll(initial, calls);
            }
        }

        return [.. calls.Distinct()];
    }

    /// <summary>What was called on the builder before: in a chain, the inner call ends first.</summary>
    public static IEnumerable<IInvocationOperation> Before(IInvocationOperation call) =>
        All(call).Where(other => IsBefore(other, call));

    public static bool IsBefore(IInvocationOperation one, IInvocationOperation other) => one.Syntax.Span.End < other.Syntax.Span.End;

    /// <summary>Whether a call adds a handler that sends a message again.</summary>
    public static bool AddsRetry(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AddStandardResilienceHandler" or "AddStandardHedgingHandler" or BarsRetryCalls.AddHandler => true,
        "AddResilienceHandler" or "AddPolicyHandler" or "AddTransientHttpErrorPolicy" =>
            call.Arguments.Any(argument => PolicyChain.IsRetry(argument.Syntax.ToString()) || argument.Syntax.ToString().Contains("Hedging")),
        _ => false,
    };

    /// <summary>The last call of the chain that an operation begins or is part of.</summary>
    private static IOperation Outermost(IOperation part)
    {
        var at = part;
        for (var next = at.Parent; next is not null; next = next.Parent)
        {
            if (next is IInvocationOperation call && Operands.Unwrap(Receiver.Find(call)) == at)
                at = next;
            else if (next is not (IArgumentOperation or IConversionOperation or IParenthesizedOperation))
                break;
        }

        return at;
    }

    /// <summary>Adds the calls of a chain, from its last to its first, and gives what it begins with.</summary>
    private static IOperation? Unroll(IOperation? chain, List<IInvocationOperation> calls)
    {
        var at = Operands.Unwrap(chain);

        // What comes before AddHttpClient is the collection of services, in which other clients are too.
        while (at is IInvocationOperation { TargetMethod.Name: not "AddHttpClient" } call)
        {
            calls.Add(call);
            at = Operands.Unwrap(Receiver.Find(call));
        }

        return at;
    }

    private static ISymbol? FindVariable(IOperation? root) => root switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The local that a chain is the first value of.</summary>
    private static ISymbol? FindDeclared(IOperation outermost) =>
        Operands.Outside(outermost) is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } ? local : null;

    private static bool IsUse(IOperation operation, ISymbol variable) =>
        FindVariable(operation) is { } used && SymbolEqualityComparer.Default.Equals(used, variable);
}
