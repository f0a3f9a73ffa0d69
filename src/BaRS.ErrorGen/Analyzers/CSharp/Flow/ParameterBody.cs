using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What the project's own method does with a parameter, which may be to hand it on to another.</summary>
internal static class ParameterBody
{
    /// <summary>Parameters that are looked at for one: each is a body to read.</summary>
    private const int MaxVisited = 64;

    /// <summary>
    /// Whether any operation of the method answers a question; false where another method may stand in its place, and
    /// where the parameter was asked of before.
    /// </summary>
    public static bool Any(
        IParameterSymbol parameter,
        Compilation compilation,
        HashSet<IParameterSymbol> visited,
        Func<IOperation, bool> answers,
        CancellationToken cancellationToken) =>
        parameter.ContainingSymbol
            is IMethodSymbol { DeclaringSyntaxReferences.Length: 1, IsVirtual: false, IsOverride: false, IsAbstract: false }
        && visited.Count < MaxVisited
        && visited.Add(parameter)
        && SourceBodies.Body(parameter.ContainingSymbol, compilation, cancellationToken) is { } body
        && body.Descendants().Any(answers);
}
