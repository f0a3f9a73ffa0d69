using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>Where a value comes from: what cannot be followed further back.</summary>
/// <param name="Operation">A constant, a parameter, a member that is not known, a call of other code, an object that is created.</param>
/// <param name="Place">The piece of code to point at: of a constant in a field that is set once, the use of the field.</param>
/// <param name="IsPiece">Whether it is a piece of the value, and not the whole.</param>
internal sealed record ValueOrigin(IOperation Operation, SyntaxNode Place, bool IsPiece)
{
    /// <summary>The constant that it is; null for anything else. Kept, as the compiler makes an object of a number each time.</summary>
    public object? Constant { get; } = Operation.ConstantValue is { HasValue: true, Value: var value } ? value : null;

    /// <summary>The text that it is; empty for anything else.</summary>
    public string Text => Constant as string ?? "";

    public bool Equals(ValueOrigin? other) => other is not null && Operation == other.Operation && Place == other.Place && IsPiece == other.IsPiece;

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Operation);
}
