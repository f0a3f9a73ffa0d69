using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>Methods of .NET that hand on what they are given, or make a list of it.</summary>
internal static class SystemCalls
{
    private const int MaxRange = 1_000;

    /// <param name="method">The method.</param>
    /// <param name="values">What it is called on, and what it is given.</param>
    public static Evaluated? Evaluate(IMethodSymbol method, IReadOnlyList<Evaluated> values)
    {
        if (!IsOfSystem(method))
            return null;
        switch (method.Name, values)
        {
            case ("FromResult" or "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult", [var awaited, ..]):
                return awaited;
            case ("GetValueOrDefault", [var nullable]):
                return nullable.IsNull == true ? Arithmetic.Default(method.ReturnType) : nullable;
            case ("Equals", [var one, var other]):
                return Arithmetic.Binary(BinaryOperatorKind.Equals, one, other);
            case ("Empty", []):
                return Evaluated.OfItems([]);
            case ("Range", [{ Number: { } from }, { Number: { } count and >= 0 and <= MaxRange }]):
                return Evaluated.OfItems(Enumerable.Range((int)from, (int)count).Select(number => Evaluated.OfNumber(number)));
            case ("Create", [{ Items: not null } list]):
                return list;
            case ("Create", _) when method.ContainingNamespace.ContainingNamespace?.Name == "Collections":
                return Evaluated.OfItems(values);
            default:
                return null;
        }
    }

    public static bool IsOfSystem(ISymbol member)
    {
        var space = member.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space is { Name: "System" };
    }
}
