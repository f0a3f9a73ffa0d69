using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>What is assigned to a property of the object that a local holds: <c>problem.Status = 409;</c></summary>
internal static class MemberAssignments
{
    /// <param name="local">The local.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="place">Any operation of the member that the local belongs to.</param>
    public static IReadOnlyList<ISimpleAssignmentOperation> Of(ILocalSymbol local, string property, IOperation place)
    {
        var member = place;
        while (member.Parent is { } parent)
            member = parent;
        return [.. member.Descendants().OfType<ISimpleAssignmentOperation>().Where(assignment =>
            assignment.Target is IPropertyReferenceOperation { Property.Name: var name, Instance: ILocalReferenceOperation { Local: var owner } }
            && name == property
            && SymbolEqualityComparer.Default.Equals(owner, local))];
    }
}
