using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What an assignment gives a variable.</summary>
/// <param name="Value">The expression; null where it cannot be known (an out argument, a counter).</param>
/// <param name="Path">Which part of it; null for the whole.</param>
/// <param name="IsPiece">Whether it is added to what the variable held: <c>text += more</c>.</param>
internal sealed record AssignedValue(IOperation? Value, AccessPath? Path = null, bool IsPiece = false)
{
    public static readonly AssignedValue Unknown = new((IOperation?)null);

    /// <summary>The expression, if the variable is that very value.</summary>
    public IOperation? Whole => Path is null && !IsPiece ? Value : null;
}
