using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>How locals and parameters change while code is run.</summary>
internal static class Variables
{
    public static ISymbol? Find(IOperation expression) => expression switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        IDeclarationExpressionOperation { Expression: var declared } => Find(declared),
        _ => null,
    };

    /// <summary>Assignments of each kind, with what they give as an expression.</summary>
    public static Evaluated Evaluate(Evaluator evaluator, IOperation operation)
    {
        switch (operation)
        {
            case IDeconstructionAssignmentOperation { Target: var target, Value: var value }:
                return Set(evaluator, target, evaluator.Evaluate(value));
            case ICoalesceAssignmentOperation { Target: var target, Value: var value }:
                var before = evaluator.Evaluate(target);
                return evaluator.Choose(
                    Evaluated.OfCondition(before.IsNull).From(before.IsOfSubject),
                    () => Set(evaluator, target, evaluator.Evaluate(value)),
                    () => before);
            case ICompoundAssignmentOperation { OperatorMethod: null } changed:
                var left = evaluator.Evaluate(changed.Target);
                return Set(evaluator, changed.Target, Arithmetic.Binary(changed.OperatorKind, left, evaluator.Evaluate(changed.Value)));
            case IIncrementOrDecrementOperation { Target: var target } step:
                var old = evaluator.Evaluate(target);
                var one = Evaluated.OfNumber(step.Kind == OperationKind.Increment ? 1 : -1);
                var changedTo = Set(evaluator, target, Arithmetic.Binary(BinaryOperatorKind.Add, old, one));
                return step.IsPostfix ? old : changedTo;
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                return Set(evaluator, assignment.Target, evaluator.Evaluate(assignment.Value));
            default:
                evaluator.GiveUp();
                return Evaluated.Unknown;
        }
    }

    public static Evaluated Set(Evaluator evaluator, IOperation target, Evaluated value)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation { Expression: var declared }:
                return Set(evaluator, declared, value);
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Set(evaluator, tuple.Elements[i], value.Item(i));
                break;
            case IArrayElementReferenceOperation { ArrayReference: var list }:
                Forget(evaluator, list);
                break;
            case IPropertyReferenceOperation { Instance: { } owner }:
                Forget(evaluator, owner);
                break;
            default:
                if (Find(target) is { } variable)
                    evaluator.Scope.Set(variable, value);
                break;
        }

        return value;
    }

    /// <summary>A list or an object that is changed, or that other code may change, is not what it was.</summary>
    public static void Forget(Evaluator evaluator, IOperation holder)
    {
        if (Find(Operands.UnwrapAll(holder)) is { } variable
            && evaluator.Scope.TryGet(variable, out var held)
            && held.Content is ItemList list)
        {
            evaluator.Scope.Forget(list);
        }
    }

    /// <summary>All that code changes, if it is run at all.</summary>
    public static void ForgetAll(Evaluator evaluator, IOperation code, bool isOfSubject)
    {
        foreach (var operation in code.Descendants())
        {
            var target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation step => step.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            if (target is not null)
                Set(evaluator, target, Evaluated.Unknown.From(isOfSubject));
            else if (operation is IInvocationOperation { Instance: { } owner })
                Forget(evaluator, owner);
        }
    }
}
