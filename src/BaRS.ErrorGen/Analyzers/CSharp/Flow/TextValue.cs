using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>A text that reaches a place, and the smallest piece of code that gives it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Source">A literal, a constant, or a constant expression.</param>
internal sealed record TextValue(string Text, IOperation Source)
{
    public SyntaxNode Place => Source.Syntax;
}
