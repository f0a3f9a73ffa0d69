using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>Which body runs when a member is called or read.</summary>
internal static class Implementation
{
    /// <summary>Members of one name that are looked at.</summary>
    private const int MaxCandidates = 64;

    /// <summary>
    /// The member of the project that runs; null if it is not the project's, or if another can stand in its place. Of an
    /// interface or an abstract class that has one implementation, that.
    /// </summary>
    public static ISymbol? Find(ISymbol member, FlowContext flow)
    {
        var definition = member.OriginalDefinition;
        if (definition.DeclaringSyntaxReferences.IsEmpty)
            return null;
        if (definition.IsStatic || !(definition.IsVirtual || definition.IsAbstract || definition.IsOverride))
            return definition;
        if (definition.IsOverride && (definition.IsSealed || definition.ContainingType.IsSealed))
            return definition;
        var others = Overriding(definition, flow).Take(2).ToList();
        return definition.IsAbstract && others is [var only] ? only : null;
    }

    /// <summary>The members of the project that stand in for one that is virtual, abstract or of an interface.</summary>
    public static IEnumerable<ISymbol> Overriding(ISymbol member, FlowContext flow, int most = MaxCandidates) =>
        flow.Compilation.GetSymbolsWithName(member.Name, SymbolFilter.Member, flow.CancellationToken)
            .Where(candidate => candidate.Kind == member.Kind && !SymbolEqualityComparer.Default.Equals(candidate, member))
            .Take(most)
            .Where(candidate => member.ContainingType.TypeKind == TypeKind.Interface
                ? Implements(candidate, member)
                : Overrides(candidate, member));

    private static bool Overrides(ISymbol candidate, ISymbol member)
    {
        var at = Overridden(candidate);
        while (at is not null && !SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, member))
            at = Overridden(at);
        return at is not null;
    }

    /// <summary>What a member overrides.</summary>
    public static ISymbol? Overridden(ISymbol member) => member switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };

    private static bool Implements(ISymbol candidate, ISymbol member)
    {
        foreach (var type in candidate.ContainingType.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType))
                continue;
            foreach (var declared in type.GetMembers(member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, member)
                    && SymbolEqualityComparer.Default.Equals(candidate.ContainingType.FindImplementationForInterfaceMember(declared), candidate))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
