using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Whether a received status is bounded where a condition holds, or where it does not. <c>status == 404</c> bounds it
/// where it holds; <c>status != 200</c> and <c>!response.IsSuccessStatusCode</c> do where they do not. A condition on
/// the status that is not understood is taken to bound it.
/// </summary>
internal static class StatusConditions
{
    private const int LowestError = 400;
    private const int MaxDepth = 32;

    /// <summary>A flag may be set from itself and others; each has as many values as assignments.</summary>
    private const int FlagDepth = 12;

    public static bool Bound(IOperation condition, bool holds, UpstreamStatus status, KnownTypes types, int depth = 0)
    {
        if (depth++ > MaxDepth)
            return true;
        switch (condition)
        {
            case IConversionOperation conversion:
                return Bound(conversion.Operand, holds, status, types, depth);
            case IParenthesizedOperation parenthesized:
                return Bound(parenthesized.Operand, holds, status, types, depth);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Bound(not.Operand, !holds, status, types, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                var left = Bound(both.LeftOperand, holds, status, types, depth);
                var right = Bound(both.RightOperand, holds, status, types, depth);
                return holds == (both.OperatorKind == BinaryOperatorKind.ConditionalAnd) ? left || right : left && right;
            case IBinaryOperation comparison when status.IsSubject(comparison.LeftOperand, types):
                return Compared(comparison.OperatorKind, comparison.RightOperand, holds);
            case IBinaryOperation comparison when status.IsSubject(comparison.RightOperand, types):
                return Compared(Mirrored(comparison.OperatorKind), comparison.LeftOperand, holds);
            case IIsPatternOperation test when status.IsSubject(test.Value, types):
                return Matched(test.Pattern, holds, depth);
            case IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" }:
                return holds;
            case ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } flag:
                return LocalAssignments.Reaching(flag)
                    .Any(assigned => assigned.Value is { } value && Bound(value, holds, status, types, depth + FlagDepth));
            default:
                return status.IsLookedAt(condition, types);
        }
    }

    private static bool Compared(BinaryOperatorKind kind, IOperation other, bool holds)
    {
        var limit = Number(other);
        return kind switch
        {
            BinaryOperatorKind.Equals => holds,
            BinaryOperatorKind.NotEquals => !holds,
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => holds || limit is null,
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => !holds || limit is null or < LowestError - 1,
            _ => true,
        };
    }

    private static bool Matched(IPatternOperation pattern, bool holds, int depth) => pattern switch
    {
        _ when depth > MaxDepth => true,
        IConstantPatternOperation => holds,
        INegatedPatternOperation negated => Matched(negated.Pattern, !holds, depth + 1),
        IRelationalPatternOperation relational => Compared(relational.OperatorKind, relational.Value, holds),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => holds
            ? Matched(either.LeftPattern, true, depth + 1) && Matched(either.RightPattern, true, depth + 1)
            : Matched(either.LeftPattern, false, depth + 1) || Matched(either.RightPattern, false, depth + 1),
        _ => true,
    };

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static int? Number(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion)
            operation = conversion.Operand;
        return operation.ConstantValue is { HasValue: true, Value: int number } ? number : null;
    }
}
