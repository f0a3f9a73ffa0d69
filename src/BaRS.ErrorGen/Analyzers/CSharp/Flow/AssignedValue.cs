using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What an assignment gives a variable.</summary>
/// <param name="Value">The expression; null where it cannot be known (an out argument, <c>+=</c>).</param>
/// <param name="TupleIndex">Which element of it, where a tuple is taken apart; -1 for the whole.</param>
internal sealed record AssignedValue(IOperation? Value, int TupleIndex = -1)
{
    public static readonly AssignedValue Unknown = new((IOperation?)null);
}
