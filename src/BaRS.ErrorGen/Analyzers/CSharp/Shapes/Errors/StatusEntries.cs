using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;

/// <summary>
/// A map that gives something for each status: a switch, or a dictionary that is asked with a default. Null where an entry
/// is not a constant or a range of them.
/// </summary>
internal sealed class StatusEntries
{
    private readonly List<IPatternOperation> _ranges = [];

    private StatusEntries(IOperation subject) => Subject = subject;

    /// <summary>The status that is asked for.</summary>
    public IOperation Subject { get; }

    public HashSet<int> Keys { get; } = [];

    /// <summary>What the entries give.</summary>
    public List<IOperation> Values { get; } = [];

    /// <summary>What all other statuses get; null if the map does not say.</summary>
    public IOperation? CatchAll { get; private set; }

    /// <summary>Where that is said.</summary>
    public SyntaxNode Place => _place ?? Subject.Syntax;

    private SyntaxNode? _place;

    public bool IsInRange(int status) => _ranges.Exists(range => Matches(range, status));

    public static StatusEntries? Of(ISwitchExpressionOperation choice)
    {
        var entries = new StatusEntries(choice.Value);
        foreach (var arm in choice.Arms)
        {
            if (arm.Guard is not null || !entries.Add(arm.Pattern, arm.Value, arm.Pattern.Syntax))
                return null;
        }

        return entries;
    }

    /// <summary>A statement each of whose cases returns or assigns one value.</summary>
    public static StatusEntries? Of(ISwitchOperation choice)
    {
        var entries = new StatusEntries(choice.Value);
        foreach (var one in choice.Cases)
        {
            if (FindGiven(one) is not { } value)
                return null;
            foreach (var clause in one.Clauses)
            {
                var isKnown = clause switch
                {
                    IDefaultCaseClauseOperation => entries.SetCatchAll(value, clause.Syntax),
                    ISingleValueCaseClauseOperation single => entries.AddKey(single.Value, value),
                    IPatternCaseClauseOperation { Guard: null } pattern => entries.Add(pattern.Pattern, value, clause.Syntax),
                    _ => false,
                };
                if (!isKnown)
                    return null;
            }
        }

        return entries;
    }

    /// <summary><c>Codes.GetValueOrDefault(status, "REC_SERVER_ERROR")</c>, of a dictionary that is filled where it is created.</summary>
    public static StatusEntries? Of(IInvocationOperation call, CodeContext context)
    {
        var arguments = call.Arguments;
        var (map, key, other) = call.Instance is { } instance && arguments.Length == 2
            ? (instance, arguments[0].Value, arguments[1].Value)
            : arguments.Length == 3 ? (arguments[0].Value, arguments[1].Value, arguments[2].Value) : default;
        if (map is null || FindCreation(Operands.Unwrap(map), context)?.Initializer is not { } initializer)
            return null;
        var entries = new StatusEntries(key);
        foreach (var entry in initializer.Initializers)
        {
            var isKnown = entry switch
            {
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } => entries.AddKey(pair[0].Value, pair[1].Value),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } keys } } assignment =>
                    entries.AddKey(keys[0].Value, assignment.Value),
                _ => false,
            };
            if (!isKnown)
                return null;
        }

        entries.SetCatchAll(other, other.Syntax);
        return entries;
    }

    private static IObjectCreationOperation? FindCreation(IOperation map, CodeContext context) => map switch
    {
        ILocalReferenceOperation local when LocalValues.Find(local) is [var only] => Operands.Unwrap(only) as IObjectCreationOperation,
        IFieldReferenceOperation { Field: { IsReadOnly: true } field }
            when SourceBodies.Body(field, context.Project.Compilation, context.CancellationToken) is IFieldInitializerOperation { Value: var initial } =>
            Operands.Unwrap(initial) as IObjectCreationOperation,
        _ => null,
    };

    private static IOperation? FindGiven(ISwitchCaseOperation one) => one.Body switch
    {
        [IReturnOperation { ReturnedValue: { } value }] => value,
        [IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Value: var value } }, IBranchOperation] => value,
        _ => null,
    };

    private bool Add(IPatternOperation pattern, IOperation value, SyntaxNode place)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }:
                return SetCatchAll(value, place);
            case IConstantPatternOperation constant:
                return AddKey(constant.Value, value);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either
                when either.LeftPattern is not IBinaryPatternOperation || either.Syntax.Span.Length < 1_000:
                return Add(either.LeftPattern, value, place) && Add(either.RightPattern, value, place);
            case IRelationalPatternOperation or IBinaryPatternOperation { LeftPattern: IRelationalPatternOperation, RightPattern: IRelationalPatternOperation }:
                _ranges.Add(pattern);
                Values.Add(value);
                return true;
            default:
                return false;
        }
    }

    private bool AddKey(IOperation key, IOperation value)
    {
        if (key.ConstantValue is not { HasValue: true, Value: int status })
            return false;
        Keys.Add(status);
        Values.Add(value);
        return true;
    }

    private bool SetCatchAll(IOperation value, SyntaxNode place)
    {
        (CatchAll, _place) = (value, place);
        return true;
    }

    private static bool Matches(IPatternOperation pattern, int status) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Matches(both.LeftPattern, status) && Matches(both.RightPattern, status),
        IBinaryPatternOperation either => Matches(either.LeftPattern, status) || Matches(either.RightPattern, status),
        IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: int bound } } range => range.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => status < bound,
            BinaryOperatorKind.LessThanOrEqual => status <= bound,
            BinaryOperatorKind.GreaterThan => status > bound,
            _ => status >= bound,
        },
        _ => true,
    };
}
