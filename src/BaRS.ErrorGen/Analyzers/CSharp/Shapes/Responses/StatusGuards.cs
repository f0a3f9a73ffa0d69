using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Whether the code around a place has looked at a received status, so that only some values come there. A look that
/// lets through what it names bounds it; one that keeps only one value out, or only the successes, does not.
/// </summary>
internal sealed class StatusGuards(UpstreamStatus status, KnownTypes types)
{
    private static readonly string[] CheckingNames = ["Ensure", "Throw", "Check", "Validate", "Verify", "Guard", "Handle", "Assert"];

    public bool Bound(IOperation place)
    {
        for (var at = place; at.Parent is { } parent; at = parent)
        {
            var isBound = parent switch
            {
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when at == arm.Value =>
                    status.IsLookedAt(choice.Value, types) && !IsCatchAll(arm),
                ISwitchCaseOperation { Parent: ISwitchOperation choice } one =>
                    (status.IsLookedAt(choice.Value, types) && one.Clauses.All(clause => clause.CaseKind != CaseKind.Default))
                    || BoundBefore(one, one.Body, at),
                IBlockOperation block => BoundBefore(block, block.Operations, at),
                _ => Bounds(Conditions.Between(parent, at)),
            };
            if (isBound)
                return true;
        }

        return false;
    }

    private static bool IsCatchAll(ISwitchExpressionArmOperation arm) =>
        arm.Guard is null && arm.Pattern is IDiscardPatternOperation or IDeclarationPatternOperation;

    private bool BoundBefore(IOperation block, ImmutableArray<IOperation> statements, IOperation place) =>
        BoundingStatements.First(block, statements, status.Locals, Bounds) is var first and >= 0 && statements.IndexOf(place) > first;

    /// <summary>True where what follows the statement sees only some statuses.</summary>
    private bool Bounds(IOperation statement)
    {
        switch (statement)
        {
            case IConditionalOperation conditional:
                return Bounds(Conditions.After(conditional)) || (status.IsLookedAt(conditional.Condition, types) && Replaces(conditional));
            case ISwitchOperation choice:
                return status.IsLookedAt(choice.Value, types)
                    && choice.Cases.Any(one => one.Clauses.Any(clause => clause.CaseKind == CaseKind.Default));
            case IExpressionStatementOperation or IVariableDeclarationGroupOperation:
                return statement
                    .Descendants()
                    .OfType<IInvocationOperation>()
                    .Any(call => CheckingNames.Any(name => call.TargetMethod.Name.StartsWith(name, StringComparison.Ordinal)));
            default:
                return false;
        }
    }

    private bool Bounds(TestedCondition? tested) =>
        tested is { } condition && StatusConditions.Bound(condition.Condition, condition.Holds, status, types);

    private bool Replaces(IOperation statement) =>
        statement
            .Descendants()
            .OfType<ISimpleAssignmentOperation>()
            .Any(assignment => assignment.Target is ILocalReferenceOperation target && status.Holds(target.Local));
}
