using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Values;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2004 in a switch from a status to a code, or the other way: the pair of each entry.</summary>
internal sealed class StatusMapRule : ICodeRule
{
    public ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.SwitchExpressionArm, OperationKind.SwitchCase);

    public void Examine(IOperation operation, CodeContext context)
    {
        switch (operation)
        {
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm:
                foreach (var key in Keys(arm.Pattern, context))
                    Tell(key, ErrorPartReader.Read(new GivenValue(arm.Value), context), choice.Value, arm.Syntax, context);
                break;
            case ISwitchCaseOperation { Parent: ISwitchOperation choice } one when !one.Body.Any(statement => statement is IBlockOperation):
                foreach (var clause in one.Clauses)
                {
                    if (KeyOf(clause) is { } key && IsPart(key, context))
                        Tell(key, PartsOf(one.Body, context), choice.Value, clause.Syntax, context);
                }

                break;
        }
    }

    private static void Tell(IOperation key, ErrorParts value, IOperation switchedOn, SyntaxNode entry, CodeContext context)
    {
        // An entry that gives a status of its own translates; the key is what came from elsewhere.
        if (value.Kinds == 0 || value.Status is not null || value.IsAmbiguous || value.Contradiction(context.Spec) is not null)
            return;
        if (UpstreamStatus.In(switchedOn, context.Types).Reads.Count > 0)
            return;
        var parts = ErrorPartReader.Read(new GivenValue(key, "key"), context);
        parts.Add(value);
        if (parts.Contradiction(context.Spec) is { } message)
            context.Report(Descriptors.Combination, entry.GetLocation(), message);
    }

    /// <summary>The constants of <c>400 or 401 or ...</c>; in a loop, as such a chain is as deep as it is long.</summary>
    private static IEnumerable<IOperation> Keys(IPatternOperation pattern, CodeContext context)
    {
        while (pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either)
        {
            if (either.RightPattern is IConstantPatternOperation right && IsPart(right.Value, context))
                yield return right.Value;
            pattern = either.LeftPattern;
        }

        if (pattern is IConstantPatternOperation constant && IsPart(constant.Value, context))
            yield return constant.Value;
    }

    /// <summary>Asked first: what the entry gives is looked at only where its key is a status, a code or an issue code.</summary>
    private static bool IsPart(IOperation key, CodeContext context) => ErrorPartReader.IsPart(key, "key", context);

    private static IOperation? KeyOf(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => single.Value,
        IPatternCaseClauseOperation { Pattern: IConstantPatternOperation constant, Guard: null } => constant.Value,
        _ => null,
    };

    private static ErrorParts PartsOf(ImmutableArray<IOperation> body, CodeContext context)
    {
        var parts = new ErrorParts();
        foreach (var statement in body)
            parts.Add(ErrorPartReader.Read(new GivenValue(statement), context));
        return parts;
    }
}
