using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// The statuses that an expression can have: those that are certain to be among its values. What cannot be known adds
/// nothing, so that nothing is said of it.
/// </summary>
internal sealed class StatusValues
{
    private const int MaxDepth = 32;

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly List<StatusValue> _found = [];
    private readonly HashSet<IOperation> _visited = [];

    private StatusValues(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    public static IReadOnlyList<StatusValue> Find(IOperation value, Compilation compilation, CancellationToken cancellationToken)
    {
        // Nearly every status that is asked for is a constant.
        if (Operands.Unwrap(value) is { ConstantValue: { HasValue: true, Value: int only } } constant)
            return [new StatusValue(only, constant.Syntax)];
        var values = new StatusValues(compilation, cancellationToken);
        values.Add(value, tupleIndex: -1, depth: 0);
        return values._found;
    }

    /// <param name="value">The expression.</param>
    /// <param name="tupleIndex">Which element of the tuple that it gives is meant; -1 for the whole.</param>
    /// <param name="depth">How many expressions lie between it and the one that was asked for.</param>
    private void Add(IOperation value, int tupleIndex, int depth)
    {
        if (depth++ > MaxDepth || !_visited.Add(value))
            return;
        if (tupleIndex < 0
            && value.ConstantValue is { HasValue: true, Value: int status }
            && value is not (IConversionOperation or IParenthesizedOperation))
        {
            _found.Add(new StatusValue(status, value.Syntax));
            return;
        }

        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Add(conversion.Operand, tupleIndex, depth);
                break;
            case IParenthesizedOperation parenthesized:
                Add(parenthesized.Operand, tupleIndex, depth);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Add(conditional.WhenTrue, tupleIndex, depth);
                Add(whenFalse, tupleIndex, depth);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Add(arm.Value, tupleIndex, depth);
                break;
            case ICoalesceOperation coalesce:
                Add(coalesce.Value, tupleIndex, depth);
                Add(coalesce.WhenNull, tupleIndex, depth);
                break;
            case ISimpleAssignmentOperation assignment:
                Add(assignment.Value, tupleIndex, depth);
                break;
            case ITupleOperation tuple when tupleIndex >= 0 && tupleIndex < tuple.Elements.Length:
                Add(tuple.Elements[tupleIndex], -1, depth);
                break;
            case ILocalReferenceOperation local:
                AddLocal(local, tupleIndex, depth);
                break;
            case IFieldReferenceOperation field when tupleIndex < 0:
                AddField(field, depth);
                break;
            case IPropertyReferenceOperation
            {
                Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
                Instance: { } nullable
            }:
                Add(nullable, tupleIndex, depth);
                break;
            case IPropertyReferenceOperation
            {
                Property: { IsReadOnly: false, IsIndexer: false },
                Instance: ILocalReferenceOperation local
            } member:
                foreach (var given in MemberAssignments.Before(member, local))
                    Add(given, tupleIndex, depth);
                break;
            case IPropertyReferenceOperation { Property: { IsReadOnly: true, IsIndexer: false } property }:
                AddReturns(property, tupleIndex, depth);
                AddCarried(CarriedStatus.For(property, _compilation, _cancellationToken), tupleIndex, depth);
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method }:
                AddReturns(method, tupleIndex, depth);
                break;
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: ILocalReferenceOperation lambda }:
                AddLambda(lambda, tupleIndex, depth);
                break;
        }
    }

    private void AddCarried(CarriedStatus carried, int tupleIndex, int depth)
    {
        if (tupleIndex < 0)
            _found.AddRange(carried.Constants);
        foreach (var value in carried.Others)
            Add(value, tupleIndex, depth);
    }

    private void AddLocal(ILocalReferenceOperation local, int tupleIndex, int depth)
    {
        foreach (var assigned in LocalAssignments.Reaching(local))
        {
            if (assigned.Value is null || (tupleIndex >= 0 && assigned.TupleIndex >= 0))
                continue;
            Add(assigned.Value, Math.Max(tupleIndex, assigned.TupleIndex), depth);
        }
    }

    /// <summary>
    /// An element of a tuple, or a static field that is set once; a constant is reported where it is used, and so is
    /// this.
    /// </summary>
    private void AddField(IFieldReferenceOperation reference, int depth)
    {
        var field = reference.Field;
        if (reference.Instance is { } tuple && field.ContainingType.IsTupleType)
        {
            var element = field.ContainingType.TupleElements.ToList().FindIndex(candidate =>
                SymbolEqualityComparer.Default.Equals(candidate, field)
                || SymbolEqualityComparer.Default.Equals(candidate.CorrespondingTupleField, field));
            if (element >= 0)
                Add(tuple, element, depth);
        }
        else if (field is { IsStatic: true, IsReadOnly: true }
            && SourceBodies.Body(field, _compilation, _cancellationToken) is IFieldInitializerOperation { Value: var value }
            && Operands.UnwrapAll(value).ConstantValue is { HasValue: true, Value: int status })
        {
            _found.Add(new StatusValue(status, reference.Syntax));
        }
    }

    private void AddReturns(ISymbol member, int tupleIndex, int depth)
    {
        foreach (var value in SourceBodies.ReturnValues(member, _compilation, _cancellationToken))
            Add(value, tupleIndex, depth);
    }

    private void AddLambda(ILocalReferenceOperation reference, int tupleIndex, int depth)
    {
        foreach (var assigned in LocalAssignments.Reaching(reference))
        {
            if (assigned.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
            {
                foreach (var value in SourceBodies.ReturnValues(lambda))
                    Add(value, tupleIndex, depth);
            }
        }
    }
}
