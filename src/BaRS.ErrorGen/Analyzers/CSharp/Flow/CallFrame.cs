using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>The call by which a body of the project was entered: it says what the parameters and 'this' are.</summary>
/// <param name="method">The method or constructor whose body is read.</param>
/// <param name="arguments">What it is given.</param>
/// <param name="this">What it is called on, or the creation that calls a constructor; null where that is not known.</param>
/// <param name="outer">The call by which the caller was entered.</param>
internal sealed class CallFrame(IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments, IOperation? @this, CallFrame? outer)
{
    private const int MaxCalls = 8;

    /// <summary>The frame of a body of which nothing is known but that it is not the one where the search began.</summary>
    public static CallFrame Unknown { get; } = new(null, ImmutableArray<IArgumentOperation>.Empty, null, null);

    public ImmutableArray<IArgumentOperation> Arguments { get; } = arguments;

    public IOperation? This { get; } = @this;

    public CallFrame? Outer { get; } = outer;

    public int Depth { get; } = outer is null ? 1 : outer.Depth + 1;

    /// <summary>Whether no further call is followed.</summary>
    public static bool IsDeep(CallFrame? frame) => frame?.Depth >= MaxCalls;

    /// <summary>What a parameter is given; null for a parameter of another method, and one that is left out.</summary>
    public IOperation? Find(IParameterSymbol parameter)
    {
        if (method is null
            || !SymbolEqualityComparer.Default.Equals(parameter.OriginalDefinition.ContainingSymbol, method.OriginalDefinition))
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
