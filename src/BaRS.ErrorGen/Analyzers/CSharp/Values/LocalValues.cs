using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>What the member that a local belongs to assigns to it.</summary>
internal static class LocalValues
{
    /// <summary>Each of them would be told at each use.</summary>
    private const int MaxValues = 100;

    /// <summary>Every expression that is assigned to the local; empty where it is also set in a way that gives none, and where there are too many to tell.</summary>
    public static IReadOnlyList<IOperation> Of(ILocalReferenceOperation use)
    {
        var member = (IOperation)use;
        while (member.Parent is { } parent)
            member = parent;

        var values = new List<IOperation>();
        if (FunctionSize.IsTooLarge(member))
            return values;
        foreach (var operation in member.Descendants())
        {
            if (values.Count > MaxValues)
                return [];
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer: { } initializer } declarator when IsLocal(declarator.Symbol, use):
                    values.Add(initializer.Value);
                    break;
                case ISimpleAssignmentOperation assignment when IsLocal(assignment.Target, use):
                    values.Add(assignment.Value);
                    break;
                case IAssignmentOperation assignment when operation is not ISimpleAssignmentOperation && IsLocal(assignment.Target, use):
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when IsLocal(argument.Value, use):
                    return [];
            }
        }

        return values;
    }

    private static bool IsLocal(IOperation target, ILocalReferenceOperation use) =>
        target is ILocalReferenceOperation reference && IsLocal(reference.Local, use);

    private static bool IsLocal(ILocalSymbol local, ILocalReferenceOperation use) => SymbolEqualityComparer.Default.Equals(local, use.Local);
}
