using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>What runs on a developer's machine alone: within <c>env.IsDevelopment()</c>, or after a way out for all others.</summary>
internal static class DevelopmentOnly
{
    public static bool Covers(IOperation operation) =>
        Conditions.At(operation).Any(condition => Implies(condition.Condition, condition.Holds));

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
