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
            var found = parent switch
            {
                IConditionalOperation choice when at == choice.WhenTrue => Implied(choice.Condition, true, value),
                IConditionalOperation choice when at == choice.WhenFalse => Implied(choice.Condition, false, value),
                ICatchClauseOperation { Filter: { } filter } handler when at == handler.Handler => Implied(filter, true, value),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when at == both.RightOperand =>
                    Implied(both.LeftOperand, true, value),
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when at != arm.Pattern =>
                    IsSame(choice.Value, value) ? Tested(arm.Pattern) : null,
                ISwitchCaseOperation { Parent: ISwitchOperation choice, Clauses: [IPatternCaseClauseOperation only] } =>
                    IsSame(choice.Value, value) ? Tested(only.Pattern) : null,
                IBlockOperation block => After(block, at, value),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary><c>if (exception is not Refused) throw;</c> before the statement.</summary>
    private static ITypeSymbol? After(IBlockOperation block, IOperation statement, IOperation value)
    {
        foreach (var earlier in block.Operations)
        {
            if (earlier == statement)
                return null;
            if (earlier is IConditionalOperation { WhenFalse: null } choice
                && Exits.Always(choice.WhenTrue)
                && Implied(choice.Condition, false, value) is { } found)
            {
                return found;
            }
        }

        return null;
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
