using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>What runs on a developer's machine alone: within <c>env.IsDevelopment()</c>, or after a way out for all others.</summary>
internal static class DevelopmentOnly
{
    public static bool Covers(IOperation operation)
    {
        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            var isCovered = parent switch
            {
                IConditionalOperation choice => (at == choice.WhenTrue && Implies(choice.Condition, true))
                    || (at == choice.WhenFalse && Implies(choice.Condition, false)),
                IBlockOperation block => AreOthersOut(block.Operations, at),
                _ => false,
            };
            if (isCovered)
                return true;
        }

        return false;
    }

    /// <summary><c>if (!env.IsDevelopment()) return NotFound();</c> before the statement.</summary>
    private static bool AreOthersOut(ImmutableArray<IOperation> statements, IOperation statement)
    {
        foreach (var earlier in statements)
        {
            if (earlier == statement)
                return false;
            if (earlier is IConditionalOperation { WhenFalse: null } choice && Implies(choice.Condition, false) && Exits.Always(choice.WhenTrue))
                return true;
        }

        return false;
    }

    /// <summary>Whether a condition that has the value says that this is a developer's machine.</summary>
    private static bool Implies(IOperation condition, bool value) => Operands.Unwrap(condition) switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Implies(not.Operand, !value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when value =>
            Implies(both.LeftOperand, true) || Implies(both.RightOperand, true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !value =>
            Implies(either.LeftOperand, false) || Implies(either.RightOperand, false),
        IParameterReferenceOperation { Parameter.Name: var name } when IsName(name) => value,
        IFieldReferenceOperation { Field.Name: var name } when IsName(name) => value,
        IPropertyReferenceOperation { Property.Name: var name } when IsName(name) => value,
        ILocalReferenceOperation local when LocalValues.Find(local) is [var only] => Implies(only, value),
        IInvocationOperation { TargetMethod.Name: var name } when IsName(name) => value,
        _ => false,
    };

    /// <summary>What was asked of the environment before is kept under the same name: <c>_isDevelopment</c>.</summary>
    private static bool IsName(string name) => string.Equals(name.TrimStart('_'), "IsDevelopment", StringComparison.OrdinalIgnoreCase);
}
