using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// The type that the code around an expression has tested it for: <c>if (context.Exception is Refused) ...</c>. A test of a
/// property holds for the same property of the same object.
/// </summary>
internal static class NarrowedType
{
    public static ITypeSymbol? Find(IOperation value)
    {
        for (var at = value; at.Parent is { } parent; at = parent)
        {
            var (tested, pattern) = parent switch
            {
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when at != arm.Pattern => (choice.Value, arm.Pattern),
                ISwitchCaseOperation { Parent: ISwitchOperation choice, Clauses: [IPatternCaseClauseOperation only] } => (choice.Value, only.Pattern),
                _ => default,
            };
            if (tested is not null && IsSame(tested, value) && Tested(pattern) is { } found)
                return found;
        }

        return Conditions.At(value).Select(condition => Implied(condition.Condition, condition.Holds, value)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The type that the value has if a condition comes out so.</summary>
    private static ITypeSymbol? Implied(IOperation condition, bool holds, IOperation value) => Operands.Unwrap(condition) switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Implied(not.Operand, !holds, value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds =>
            Implied(both.LeftOperand, true, value) ?? Implied(both.RightOperand, true, value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds =>
            Implied(either.LeftOperand, false, value) ?? Implied(either.RightOperand, false, value),
        IIsTypeOperation { IsNegated: var isNegated } test when isNegated != holds && IsSame(test.ValueOperand, value) => test.TypeOperand,
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var pattern } } test when !holds && IsSame(test.Value, value) =>
            Tested(pattern),
        IIsPatternOperation test when holds && IsSame(test.Value, value) => Tested(test.Pattern),
        _ => null,
    };

    private static ITypeSymbol? Tested(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation type => type.MatchedType,
        IDeclarationPatternOperation { MatchesNull: false } declaration => declaration.MatchedType,
        IRecursivePatternOperation recursive => recursive.MatchedType,
        _ => null,
    };

    private static bool IsSame(IOperation tested, IOperation value) =>
        SyntaxFactory.AreEquivalent(Operands.Unwrap(tested).Syntax, Operands.Unwrap(value).Syntax);
}
