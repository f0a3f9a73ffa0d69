using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>A status that reaches a response, and the smallest piece of code that gives it.</summary>
internal sealed record StatusValue(int Status, SyntaxNode Place);
