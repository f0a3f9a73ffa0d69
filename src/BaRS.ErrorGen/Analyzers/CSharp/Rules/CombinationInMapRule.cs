using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2004 in a switch or a chain of ifs from a status to a code, or the other way: the pair of each entry.</summary>
internal sealed class CombinationInMapRule : ICodeRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => Combinations.Descriptors;

    public Trigger Trigger { get; } = new(
        OperationKind.SwitchExpressionArm,
        OperationKind.SwitchCase,
        OperationKind.Binary,
        OperationKind.IsPattern)
    {
        Operation = MayBeEntry,
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        switch (operation)
        {
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm:
                foreach (var key in Keys(arm.Pattern, context))
                    Report(key, ReadParts(key, arm.Value, context), choice.Value, arm.Syntax, context);
                break;
            case ISwitchCaseOperation { Parent: ISwitchOperation choice } one when !one.Body.Any(statement => statement is IBlockOperation):
                foreach (var clause in one.Clauses)
                {
                    if (FindKey(clause) is { } key && IsPart(key, context))
                        Report(key, ReadParts(key, one.Body, context), choice.Value, clause.Syntax, context);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison when GivenIf(comparison) is { } given:
                foreach (var (status, key)
                    in new[] { (comparison.LeftOperand, comparison.RightOperand), (comparison.RightOperand, comparison.LeftOperand) })
                {
                    if (IsStatus(status) && IsPart(key, context))
                        ReportIf(key, given, status, comparison, context);
                }

                break;
            case IIsPatternOperation test when IsStatus(test.Value) && GivenIf(test) is { } given:
                foreach (var key in Keys(test.Pattern, context))
                    ReportIf(key, given, test.Value, test, context);
                break;
        }
    }

    [MethodImpl(HotPath.Compiled)]
    private static bool MayBeEntry(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison =>
            IsStatus(comparison.LeftOperand) || IsStatus(comparison.RightOperand),
        IBinaryOperation => false,
        IIsPatternOperation test => IsStatus(test.Value),
        ISwitchExpressionArmOperation arm => arm.Pattern.Kind is OperationKind.ConstantPattern or OperationKind.BinaryPattern,
        _ => true,
    };

    private static bool IsStatus(IOperation value) => StatusMap.IsStatusParameter(Operands.Unwrap(value));

    /// <summary>
    /// What a test alone decides: <c>if (status == 409) return "REC_CONFLICT";</c> A test that others are joined to by
    /// 'or' decides, too; one that is joined by 'and' does not.
    /// </summary>
    private static IOperation? GivenIf(IOperation test)
    {
        var condition = test;
        while (condition.Parent is IParenthesizedOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr })
            condition = condition.Parent;
        if (condition.Parent is not IConditionalOperation decision || decision.Condition != condition)
            return null;
        return (decision.WhenTrue is IBlockOperation { Operations: [var only] } ? only : decision.WhenTrue) switch
        {
            IReturnOperation { ReturnedValue: { } returned } => returned,
            IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => assignment.Value,
            IExpressionStatementOperation or IBlockOperation or IThrowOperation or IConditionalOperation => null,
            var value => value,
        };
    }

    /// <summary>Only a code or an issue code by itself: what a call makes of it may have a status of its own.</summary>
    private static void ReportIf(IOperation key, IOperation given, IOperation status, IOperation test, CodeContext context)
    {
        if (ErrorPartReader.IsPart(given, null, context))
            Report(key, ErrorPartReader.Read(new GivenValue(given), context), status, test.Syntax, context);
    }

    private static void Report(IOperation key, ErrorParts value, IOperation switchedOn, SyntaxNode entry, CodeContext context)
    {
        if (value.Kinds == 0 || value.IsAmbiguous || Combinations.Contradiction(value, context.Spec) is not null)
            return;
        // An entry that gives a status of its own translates; the key is what came from elsewhere.
        var parts = ErrorPartReader.Read(new GivenValue(key, "key"), context);
        if (parts.Status is not null
            && (value.Status is not null
                || StatusMap.IsOther(switchedOn)
                || UpstreamStatus.Find(switchedOn, context).Reads.Count > 0))
        {
            return;
        }

        parts.Add(value);
        if (Combinations.Contradiction(parts, context.Spec) is { } finding)
            context.Report(finding, entry.GetLocation());
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

    private static IOperation? FindKey(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => single.Value,
        IPatternCaseClauseOperation { Pattern: IConstantPatternOperation constant, Guard: null } => constant.Value,
        _ => null,
    };

    private static ErrorParts ReadParts(IOperation key, ImmutableArray<IOperation> body, CodeContext context)
    {
        var parts = new ErrorParts();
        foreach (var statement in body)
            parts.Add(ReadParts(key, statement is IReturnOperation { ReturnedValue: { } returned } ? returned : statement, context));
        return parts;
    }

    private static ErrorParts ReadParts(IOperation key, IOperation value, CodeContext context) =>
        ErrorPartReader.Read(
            new GivenValue(
                value,
                Operands.Unwrap(key).Type is { SpecialType: SpecialType.System_String }
                    ? StatusMap.FindNumberName(value, context.ContainingSymbol)
                    : null),
            context);
}
