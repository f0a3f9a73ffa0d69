using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>
/// What a condition comes out as for a response with a status: true, false, or null where that depends on something
/// else. The locals of the predicate are known by the value that they are declared with.
/// </summary>
internal sealed class StatusCondition(int status, bool hasResponse, IReadOnlyDictionary<ILocalSymbol, IOperation> locals)
{
    private const int MaxDepth = 64;

    /// <summary>Locals that name one another twice each would be followed for ever.</summary>
    private const int MaxSteps = 20_000;

    private int _depth;
    private int _steps;

    public bool? Evaluate(IOperation condition)
    {
        if (_depth == MaxDepth || ++_steps > MaxSteps)
            return null;
        _depth++;
        var result = EvaluateUnwrapped(Operands.Unwrap(condition));
        _depth--;
        return result;
    }

    /// <summary>The values that the expression has where it is the status; null for anything else.</summary>
    public int? Number(IOperation value)
    {
        value = Operands.Unwrap(value);
        // Half-written code declares a local with itself.
        for (var i = 0; i < MaxDepth
            && value is ILocalReferenceOperation { Local: var local }
            && locals.TryGetValue(local, out var declared); i++)
        {
            value = Operands.Unwrap(declared);
        }

        if (value.ConstantValue is { HasValue: true, Value: int constant })
            return constant;
        return GetSubject(value) == Subject.Status ? status : null;
    }

    public Subject GetSubject(IOperation value)
    {
        var subject = Subjects.Find(value);
        return subject == Subject.Exception && !hasResponse ? Subject.Unknown : subject;
    }

    private bool? EvaluateUnwrapped(IOperation condition)
    {
        switch (condition)
        {
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                return constant;
            case ILocalReferenceOperation { Local: var local } when locals.TryGetValue(local, out var declared):
                return Evaluate(declared);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return !Evaluate(not.Operand);
            case IBinaryOperation binary:
                return Binary(binary);
            case IIsPatternOperation pattern:
                return new StatusPattern(this).Matches(pattern.Pattern, pattern.Value);
            case IIsTypeOperation type when GetSubject(type.ValueOperand) == Subject.Exception:
                return false;
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Evaluate(choice.Condition) is { } holds ? Evaluate(holds ? choice.WhenTrue : whenFalse) : null;
            case ISwitchExpressionOperation choice:
                return Switch(choice);
            case IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode", Instance: { } response }
                when GetSubject(response) == Subject.Response:
                return status is >= 200 and <= 299;
            case IConditionalAccessOperation { WhenNotNull: var whenNotNull }:
                return Evaluate(whenNotNull);
            case ICoalesceOperation coalesce:
                return Evaluate(coalesce.Value);
            case IInvocationOperation call:
                return Call(call);
            case IObjectCreationOperation { Type.Name: "ValueTask", Arguments: { Length: 1 } made }:
                return Evaluate(made[0].Value);
            default:
                return null;
        }
    }

    private bool? Binary(IBinaryOperation binary)
    {
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And:
                return (Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand)) switch
                {
                    (false, _) or (_, false) => false,
                    (true, true) => true,
                    _ => null,
                };
            case BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or:
                return (Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand)) switch
                {
                    (true, _) or (_, true) => true,
                    (false, false) => false,
                    _ => null,
                };
        }

        if (Number(binary.LeftOperand) is { } left && Number(binary.RightOperand) is { } right)
            return Compare(binary.OperatorKind, left, right);
        return NullTest(binary);
    }

    /// <summary>There is a response, and no exception.</summary>
    private bool? NullTest(IBinaryOperation binary)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            || Operands.Unwrap(binary.RightOperand).ConstantValue is not { HasValue: true, Value: null })
        {
            return null;
        }

        var isNull = GetSubject(binary.LeftOperand) switch
        {
            Subject.Exception => true,
            Subject.Response when hasResponse => (bool?)false,
            _ => null,
        };
        return binary.OperatorKind == BinaryOperatorKind.Equals ? isNull : !isNull;
    }

    public static bool? Compare(BinaryOperatorKind kind, int left, int right) => kind switch
    {
        BinaryOperatorKind.Equals => left == right,
        BinaryOperatorKind.NotEquals => left != right,
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        _ => null,
    };

    private bool? Switch(ISwitchExpressionOperation choice)
    {
        foreach (var arm in choice.Arms)
        {
            var matches = new StatusPattern(this).Matches(arm.Pattern, choice.Value);
            if (matches == true && arm.Guard is { } guard)
                matches = Evaluate(guard);
            if (matches is null)
                return null;
            if (matches == true)
                return Evaluate(arm.Value);
        }

        return null;
    }

    private bool? Call(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            // ValueTask.FromResult(condition), and Polly's two words.
            case "FromResult" when call.Arguments.Length == 1:
                return Evaluate(call.Arguments[0].Value);
            case "True" or "False" when call.TargetMethod.ContainingType.Name == "PredicateResult":
                return call.TargetMethod.Name == "True";
            case "IsTransient" when call.TargetMethod.ContainingType.Name == "HttpClientResiliencePredicates":
                return hasResponse ? TransientPredicate.IsTransientOrThrottled(status) : null;
            case "Contains":
                var list = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
                // From .NET 10 on a comparer may follow, which is left out.
                var asked = call.Arguments.LastOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit)?.Value;
                return list is not null && asked is not null && StatusList.Find(list) is { } statuses && Number(asked) is { } number
                    ? statuses.Contains(number)
                    : null;
            default:
                return null;
        }
    }
}
