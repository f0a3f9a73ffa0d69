using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What is assigned to a property of the object that a local holds: <c>problem.Status = 409;</c></summary>
internal static class MemberAssignments
{
    /// <param name="local">The local.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="place">Any operation of the member that the local belongs to.</param>
    public static IReadOnlyList<ISimpleAssignmentOperation> Find(ILocalSymbol local, string property, IOperation place) =>
        [.. LocalTable.GetUses(local, place)
            .Select(use => use.Parent is IPropertyReferenceOperation { Property.Name: var name, Parent: ISimpleAssignmentOperation assignment } target
                && name == property
                && assignment.Target == target
                ? assignment
                : null)
            .OfType<ISimpleAssignmentOperation>()];
}
