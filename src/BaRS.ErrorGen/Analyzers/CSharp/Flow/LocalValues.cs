using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What the member that a local belongs to assigns to it.</summary>
internal static class LocalValues
{
    /// <summary>Each of them would be reported at each use.</summary>
    private const int MaxValues = 100;

    /// <summary>
    /// Every expression that is assigned to the local; empty where it is also set in a way that gives none, and where
    /// there are too many to tell.
    /// </summary>
    public static IReadOnlyList<IOperation> Find(ILocalReferenceOperation use)
    {
        var assignments = LocalTable.GetAssignments(use);
        if (assignments.Count > MaxValues)
            return [];
        var values = new List<IOperation>(assignments.Count);
        foreach (var assignment in assignments)
        {
            if (assignment is not { KeepsOther: false, Value.Whole: { } value })
                return [];
            values.Add(value);
        }

        return values;
    }
}
