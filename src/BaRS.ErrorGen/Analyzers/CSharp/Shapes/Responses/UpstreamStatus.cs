using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>Where an expression takes its value from the status of a response that the project received.</summary>
internal sealed class UpstreamStatus
{
    private const int MaxDepth = 16;

    private readonly List<IOperation> _reads = [];

    /// <summary>What was looked at, and whether a read reaches it: in a loop each assignment comes again by way of every other.</summary>
    private readonly Dictionary<IOperation, bool> _found = [];
    private readonly HashSet<ILocalSymbol> _locals = new(SymbolEqualityComparer.Default);

    /// <summary>The reads of a received status that reach the expression, as they are.</summary>
    public IReadOnlyList<IOperation> Reads => _reads;

    public static UpstreamStatus Find(IOperation value, KnownTypes types)
    {
        var status = new UpstreamStatus();
        status.Find(value, types, depth: 0);
        return status;
    }

    /// <summary>True where an operation looks at a received status, at a local that holds it, or at whether it is a success.</summary>
    public bool IsLookedAt(IOperation operation, KnownTypes types) =>
        operation
            .DescendantsAndSelf()
            .Any(inner => IsSubject(inner, types) || inner is IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" });

    /// <summary>True where the operation is the received status itself, or a local that holds it.</summary>
    public bool IsSubject(IOperation operation, KnownTypes types) => operation switch
    {
        IConversionOperation conversion => IsSubject(conversion.Operand, types),
        IParenthesizedOperation parenthesized => IsSubject(parenthesized.Operand, types),
        ILocalReferenceOperation reference => Holds(reference.Local),
        _ => IsRead(operation, types),
    };

    /// <summary>The locals that hold the status.</summary>
    public HashSet<ILocalSymbol> Locals => _locals;

    public bool Holds(ILocalSymbol local) => _locals.Contains(local);

    private bool Find(IOperation value, KnownTypes types, int depth)
    {
        if (depth++ > MaxDepth)
            return false;
        if (_found.TryGetValue(value, out var known))
            return known;
        _found[value] = false;
        return _found[value] = value switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Find(conversion.Operand, types, depth),
            IParenthesizedOperation parenthesized => Find(parenthesized.Operand, types, depth),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => FindAny([conditional.WhenTrue, whenFalse], types, depth),
            ICoalesceOperation coalesce => FindAny([coalesce.Value, coalesce.WhenNull], types, depth),
            ISwitchExpressionOperation choice => FindAny(choice.Arms.Select(arm => arm.Value), types, depth),
            IPropertyReferenceOperation
            {
                Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
                Instance: { } nullable
            } => Find(nullable, types, depth),
            ILocalReferenceOperation local => FindIn(local, types, depth),
            _ => IsReceivedRead(value, types),
        };
    }

    private bool FindAny(IEnumerable<IOperation> values, KnownTypes types, int depth)
    {
        var any = false;
        foreach (var value in values)
            any |= Find(value, types, depth);
        return any;
    }

    private bool FindIn(ILocalReferenceOperation local, KnownTypes types, int depth)
    {
        var assigned = LocalAssignments.Reaching(local)
            .Where(assigned => assigned is { Value: not null, TupleIndex: < 0 })
            .Select(assigned => assigned.Value!);
        var any = FindAny(assigned, types, depth);
        if (any)
            _locals.Add(local.Local);
        return any;
    }

    private bool IsReceivedRead(IOperation value, KnownTypes types)
    {
        if (!IsRead(value, types) || IsCreatedHere(((IPropertyReferenceOperation)value).Instance))
            return false;
        _reads.Add(value);
        return true;
    }

    private static bool IsRead(IOperation operation, KnownTypes types) =>
        operation is IPropertyReferenceOperation { Property: { Name: "StatusCode" } property } && types.IsReceived(property.ContainingType);

    /// <summary>A response that the method itself created is not received.</summary>
    private static bool IsCreatedHere(IOperation? response) =>
        response is ILocalReferenceOperation local
        && LocalAssignments.Reaching(local).Any(assigned => assigned.Value is IObjectCreationOperation);
}
