using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;

/// <summary>An expression and what it is given to.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Name">The parameter, property or key that it is given to; null where there is none.</param>
/// <param name="IsBesideSeverity">Whether a severity is given beside it: then a 'code' is an issue code.</param>
internal sealed record GivenValue(IOperation Value, string? Name = null, bool IsBesideSeverity = false);
