using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>A condition that has been tested before a place is reached.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Holds">What came of it.</param>
internal sealed record TestedCondition(IOperation Condition, bool Holds);

/// <summary>What must hold where a place is reached, by the code around it and before it.</summary>
internal static class Conditions
{
    /// <summary>What leads from an operation to one of its parts: a branch, a filter, the other side of an 'and' or an 'or'.</summary>
    public static TestedCondition? Between(IOperation whole, IOperation part) => whole switch
    {
        IConditionalOperation choice when part == choice.WhenTrue => new TestedCondition(choice.Condition, true),
        IConditionalOperation choice when part == choice.WhenFalse => new TestedCondition(choice.Condition, false),
        ICatchClauseOperation { Filter: { } filter } handler when part == handler.Handler => new TestedCondition(filter, true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when part == both.RightOperand =>
            new TestedCondition(both.LeftOperand, true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when part == either.RightOperand =>
            new TestedCondition(either.LeftOperand, false),
        _ => null,
    };

    /// <summary>What a statement leaves for those after it: <c>if (!env.IsDevelopment()) return NotFound();</c></summary>
    public static TestedCondition? After(IOperation statement) => statement switch
    {
        IConditionalOperation choice when AlwaysExits(choice.WhenTrue) => new TestedCondition(choice.Condition, false),
        IConditionalOperation { WhenFalse: { } otherwise } choice when AlwaysExits(otherwise) => new TestedCondition(choice.Condition, true),
        _ => null,
    };

    /// <summary>All of them, the nearest first.</summary>
    public static IEnumerable<TestedCondition> At(IOperation place)
    {
        for (var at = place; at.Parent is { } parent; at = parent)
        {
            if (Between(parent, at) is { } condition)
                yield return condition;
            if (parent is not IBlockOperation block)
                continue;
            foreach (var earlier in block.Operations)
            {
                if (earlier == at)
                    break;
                if (After(earlier) is { } left)
                    yield return left;
            }
        }
    }

    /// <summary>Whether a statement is the last that runs where it stands.</summary>
    private static bool AlwaysExits(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: [.., var last] } => AlwaysExits(last),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };
}
