using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>Where an expression takes its value from the status of a response that the project received.</summary>
internal sealed class UpstreamStatus
{
    private const int MaxDepth = 16;

    private readonly List<IOperation> _reads = [];
    private readonly HashSet<ILocalSymbol> _locals = new(SymbolEqualityComparer.Default);

    /// <summary>The reads of a received status that reach the expression, as they are.</summary>
    public IReadOnlyList<IOperation> Reads => _reads;

    public static UpstreamStatus In(IOperation value, KnownTypes types)
    {
        var status = new UpstreamStatus();
        status.Find(value, types, depth: 0);
        return status;
    }

    /// <summary>True where an operation looks at a received status, at a local that holds it, or at whether it is a success.</summary>
    public bool IsLookedAt(IOperation operation, KnownTypes types) =>
        operation.DescendantsAndSelf().Any(inner => IsSubject(inner, types) || inner is IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" });

    /// <summary>True where the operation is the received status itself, or a local that holds it.</summary>
    public bool IsSubject(IOperation operation, KnownTypes types) => operation switch
    {
        IConversionOperation conversion => IsSubject(conversion.Operand, types),
        IParenthesizedOperation parenthesized => IsSubject(parenthesized.Operand, types),
        ILocalReferenceOperation reference => Holds(reference.Local),
        _ => IsRead(operation, types),
    };

    public bool Holds(ILocalSymbol local) => _locals.Contains(local);

    private void Find(IOperation value, KnownTypes types, int depth)
    {
        if (depth++ > MaxDepth)
            return;
        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Find(conversion.Operand, types, depth);
                break;
            case IParenthesizedOperation parenthesized:
                Find(parenthesized.Operand, types, depth);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Find(conditional.WhenTrue, types, depth);
                Find(whenFalse, types, depth);
                break;
            case ICoalesceOperation coalesce:
                Find(coalesce.Value, types, depth);
                Find(coalesce.WhenNull, types, depth);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Find(arm.Value, types, depth);
                break;
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable }:
                Find(nullable, types, depth);
                break;
            case ILocalReferenceOperation local:
                FindIn(local, types, depth);
                break;
            default:
                if (IsRead(value, types) && !IsOfOwnMaking(((IPropertyReferenceOperation)value).Instance))
                    _reads.Add(value);
                break;
        }
    }

    private void FindIn(ILocalReferenceOperation local, KnownTypes types, int depth)
    {
        var before = _reads.Count;
        foreach (var assigned in LocalAssignments.Reaching(local))
        {
            if (assigned is { Value: { } value, TupleIndex: < 0 })
                Find(value, types, depth);
        }

        if (_reads.Count > before)
            _locals.Add(local.Local);
    }

    private static bool IsRead(IOperation operation, KnownTypes types) =>
        operation is IPropertyReferenceOperation { Property: { Name: "StatusCode" } property } && types.IsReceived(property.ContainingType);

    /// <summary>A response that the method itself created is not received.</summary>
    private static bool IsOfOwnMaking(IOperation? response) =>
        response is ILocalReferenceOperation local && LocalAssignments.Reaching(local).Any(assigned => assigned.Value is IObjectCreationOperation);
}
