using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>A text that reaches a place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Source">A literal, a constant, or a constant expression.</param>
/// <param name="Place">The smallest piece of code that gives it.</param>
internal sealed record TextValue(string Text, IOperation Source, SyntaxNode Place);
