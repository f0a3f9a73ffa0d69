using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What is assigned to a property of the object that a local holds: <c>problem.Status = 409;</c></summary>
internal static class MemberAssignments
{
    /// <summary>
    /// What a property of a local's object can have been given before it is read: in each block the last, and what the
    /// object was made with where nothing else was given.
    /// </summary>
    public static IReadOnlyList<IOperation> Before(IPropertyReferenceOperation read, ILocalReferenceOperation local)
    {
        var blocks = new Dictionary<IOperation, IOperation>();
        foreach (var assignment in Find(local.Local, read.Property.Name, local))
        {
            if (assignment.Syntax.SpanStart < read.Syntax.SpanStart && assignment.Parent?.Parent is { } block)
                blocks[block] = assignment.Value;
        }

        if (blocks.Count > 0)
            return [.. blocks.Values];
        return LocalValues.Find(local) is [var made]
            && Operands.Unwrap(made) is IObjectCreationOperation creation
            && Initial(creation, read.Property.Name) is { } initial
            ? [initial]
            : [];
    }

    /// <summary>What the initialiser of an object gives to a property; null where it gives nothing.</summary>
    public static IOperation? Initial(IObjectCreationOperation creation, string property)
    {
        foreach (var member in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment
                && name == property)
            {
                return assignment.Value;
            }
        }

        return null;
    }

    /// <param name="local">The local.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="place">Any operation of the member that the local belongs to.</param>
    public static IReadOnlyList<ISimpleAssignmentOperation> Find(ILocalSymbol local, string property, IOperation place) =>
        [.. LocalTable.GetMember(place).Descendants().OfType<ISimpleAssignmentOperation>().Where(assignment =>
            assignment.Target
                is IPropertyReferenceOperation { Property.Name: var name, Instance: ILocalReferenceOperation { Local: var owner } }
            && name == property
            && SymbolEqualityComparer.Default.Equals(owner, local))];
}
