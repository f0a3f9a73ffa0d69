using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>
/// The classes of the project that derive from one of its classes. By a walk over its classes, which are at hand: the
/// compiler's search for members by their name reads all declarations of the project.
/// </summary>
internal static class DerivedClasses
{
    private static readonly ConditionalWeakTable<Compilation, List<INamedTypeSymbol>> Found = new();

    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        // A walk that is cancelled throws, and is not kept.
        var derived = Found.GetValue(compilation, key =>
        {
            var classes = new List<INamedTypeSymbol>();
            Collect(key.Assembly.GlobalNamespace, classes, cancellationToken);
            return classes;
        });
        return derived.Where(candidate => DerivesFrom(candidate, type));
    }

    private static void Collect(INamespaceOrTypeSymbol owner, List<INamedTypeSymbol> classes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (owner is INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object, DeclaringSyntaxReferences.Length: > 0 } } type)
            classes.Add(type);
        if (owner is INamespaceSymbol space)
        {
            foreach (var member in space.GetMembers())
                Collect(member, classes, cancellationToken);
        }
        else
        {
            foreach (var nested in owner.GetTypeMembers())
                Collect(nested, classes, cancellationToken);
        }
    }

    private static bool DerivesFrom(INamedTypeSymbol candidate, INamedTypeSymbol type)
    {
        for (var at = candidate.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, type.OriginalDefinition))
                return true;
        }

        return false;
    }
}
