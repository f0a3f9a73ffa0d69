using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>The call by which a body of the project was entered: it says what the parameters and 'this' are.</summary>
/// <param name="Method">The method or constructor whose body is read.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="This">What it is called on, or the creation that calls a constructor; null where that is not known.</param>
/// <param name="Outer">The call by which the caller was entered.</param>
internal sealed record CallFrame(IMethodSymbol? Method, ImmutableArray<IArgumentOperation> Arguments, IOperation? This, CallFrame? Outer)
{
    private const int MaxCalls = 8;

    public int Depth { get; } = Outer is null ? 1 : Outer.Depth + 1;

    /// <summary>Whether no further call is followed.</summary>
    public static bool IsDeep(CallFrame? frame) => frame?.Depth >= MaxCalls;

    /// <summary>What a parameter is given; null for a parameter of another method, and one that is left out.</summary>
    public IOperation? Find(IParameterSymbol parameter)
    {
        if (Method is null
            || !SymbolEqualityComparer.Default.Equals(parameter.OriginalDefinition.ContainingSymbol, Method.OriginalDefinition))
        {
            return null;
        }

        foreach (var argument in Arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
                return argument.Value;
        }

        return null;
    }
}
