using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>
/// Which functions are too large to follow a local through: each use of each local asks anew, so that what a machine
/// wrote would take as long as it is long, squared.
/// </summary>
internal static class FunctionSize
{
    /// <summary>A thousand lines and more.</summary>
    private const int MaxCharacters = 50_000;

    public static bool IsTooLarge(IOperation function) => function.Syntax.Span.Length > MaxCharacters;
}
