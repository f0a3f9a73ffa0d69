using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>
/// Runs C# as it stands, for one value of what is asked about: expressions, statements, and the project's own methods that
/// they call. What cannot be known stays unknown, and both ways of a condition that is unknown are gone.
/// </summary>
/// <param name="code">What is to be run.</param>
/// <param name="leaf">What an expression is that stands for what is asked about, or for a library's; null where C# says it.</param>
internal sealed class Evaluator(IOperation code, Func<IOperation, Evaluated?> leaf)
{
    private const int MaxDepth = 200;

    /// <summary>Locals that name one another twice each would be followed for ever.</summary>
    private const int MaxSteps = 10_000;

    private readonly Stack<Evaluated> _receivers = new();
    private int _depth;
    private int _steps;

    public Scope Scope { get; set; } = new();

    /// <summary>Whether the code was too long or too unusual; then nothing that came out counts.</summary>
    public bool HasGivenUp { get; private set; }

    /// <summary>Whether it came to what is asked about. If not, all values of it lead to the same.</summary>
    public bool HasAsked { get; private set; }

    /// <summary>Whether a condition on what is asked about was not understood, so that both ways were gone.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>The scopes that each try around the place was left with by a throw, the innermost first.</summary>
    public Stack<List<Scope>> Throws { get; } = new();

    /// <summary>The functions that are being run: one that calls itself is not followed.</summary>
    public HashSet<SyntaxNode> Running { get; } = [];

    public FlowContext Flow { get; } = new(code.SemanticModel!.Compilation, CancellationToken.None);

    public Evaluated Evaluate(IOperation? expression)
    {
        if (expression?.ConstantValue is { HasValue: true, Value: var constant })
            return Evaluated.OfConstant(constant);
        if (expression is null || !Enter())
            return Evaluated.Unknown;
        var result = EvaluateVariable(expression) ?? EvaluateLeaf(expression) ?? EvaluateExpression(expression);
        Leave();
        return HasGivenUp ? Evaluated.Unknown.From(result.IsOfSubject) : result;
    }

    /// <summary>Runs the code as the body of a method, with values for its parameters.</summary>
    public Evaluated Run(IMethodSymbol method, IReadOnlyList<Evaluated> given)
    {
        var result = new Calls(this).RunBody(code, method, given);
        return HasGivenUp ? Evaluated.Unknown.From(result.IsOfSubject) : result;
    }

    /// <summary>A step into the code, unless it was left or given up; what is entered is left again.</summary>
    public bool Enter()
    {
        if (_depth >= MaxDepth || ++_steps > MaxSteps)
            GiveUp();
        if (HasGivenUp || !Scope.IsReachable)
            return false;
        _depth++;
        return true;
    }

    public void Leave() => _depth--;

    public void GiveUp() => HasGivenUp = true;

    public void Throw()
    {
        MayThrow();
        Scope.End();
    }

    public void MayThrow()
    {
        if (Throws.Count > 0 && Scope.IsReachable)
            Throws.Peek().Add(Scope.Copy());
    }

    /// <summary>Goes the way that a condition leads, and both where it is not known.</summary>
    public Evaluated Choose(Evaluated condition, Func<Evaluated> whenTrue, Func<Evaluated> whenFalse)
    {
        if (!Enter())
            return Evaluated.Unknown;
        var result = condition.Boolean is { } holds ? holds ? whenTrue() : whenFalse() : GoBoth(condition, whenTrue, whenFalse);
        Leave();
        return result.From(condition.IsOfSubject);
    }

    private Evaluated GoBoth(Evaluated condition, Func<Evaluated> whenTrue, Func<Evaluated> whenFalse)
    {
        IsOpaque |= condition.IsOfSubject;
        var other = Scope.Copy();
        var one = whenTrue();
        var afterOne = Scope;
        Scope = other;
        var two = whenFalse();
        var result = !afterOne.IsReachable ? two : !Scope.IsReachable ? one : Evaluated.Join(one, two, condition.IsOfSubject);
        Scope = Scope.Join(afterOne, Scope, condition.IsOfSubject);
        return result;
    }

    /// <summary>What a part of a pattern, or a member of what stands before a <c>?.</c>, is asked of.</summary>
    public Evaluated EvaluateMember(IOperation member, Evaluated owner)
    {
        _receivers.Push(owner);
        var value = Evaluate(member);
        _receivers.Pop();
        return value;
    }

    private Evaluated? EvaluateVariable(IOperation expression) =>
        Variables.Find(expression) is { } variable && Scope.TryGet(variable, out var value) ? value : null;

    private Evaluated? EvaluateLeaf(IOperation expression)
    {
        var value = leaf(expression);
        HasAsked |= value is { IsOfSubject: true };
        return value;
    }

    private Evaluated EvaluateExpression(IOperation expression)
    {
        switch (expression)
        {
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IConversionOperation conversion:
                return Arithmetic.Convert(conversion, Evaluate(conversion.Operand));
            case IUnaryOperation unary:
                return Arithmetic.Unary(unary, Evaluate(unary.Operand));
            case IBinaryOperation binary:
                return EvaluateBinary(binary);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Choose(Evaluate(choice.Condition), () => Evaluate(choice.WhenTrue), () => Evaluate(whenFalse));
            case ICoalesceOperation coalesce:
                var first = Evaluate(coalesce.Value);
                return Choose(Evaluated.OfCondition(first.IsNull).From(first.IsOfSubject), () => Evaluate(coalesce.WhenNull), () => first);
            case IConditionalAccessOperation access:
                var owner = Evaluate(access.Operation);
                return owner.IsNull == true ? Evaluated.Null : EvaluateMember(access.WhenNotNull, owner);
            case IConditionalAccessInstanceOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput }:
                return _receivers.Count > 0 ? _receivers.Peek() : Evaluated.Unknown;
            case IIsPatternOperation test:
                return new Patterns(this).Matches(test.Pattern, test.Value);
            case IIsTypeOperation test:
                return Patterns.IsOfType(Evaluate(test.ValueOperand), test.ValueOperand.Type, test.TypeOperand);
            case ISwitchExpressionOperation choice:
                return EvaluateArm(choice.Arms, Evaluate(choice.Value), 0);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case ITupleOperation tuple:
                return Evaluated.OfItems(tuple.Elements.Select(Evaluate));
            case IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var named } }:
                return Evaluated.Of(named);
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }:
                return Evaluated.Of(lambda);
            case IDefaultValueOperation { Type: { } type }:
                return Arithmetic.Default(type);
            case IThrowOperation thrown:
                Evaluate(thrown.Exception);
                Throw();
                return Evaluated.Unknown;
            case IInvocationOperation call:
                return new Calls(this).Evaluate(call);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                or IArrayElementReferenceOperation:
                return new Members(this).Evaluate(expression);
            case IAssignmentOperation or IIncrementOrDecrementOperation:
                return Variables.Evaluate(this, expression);
            case IObjectCreationOperation { Type: { Name: "ValueTask" } task, Arguments: [var made] } when SystemCalls.IsOfSystem(task):
                return Evaluate(made.Value);
            default:
                return new WrittenLists(this).Find(expression) is { } items ? Evaluated.OfItems(items) : EvaluateUnknown(expression);
        }
    }

    /// <summary>What is not understood is unknown, and may look at what is asked about all the same.</summary>
    public Evaluated EvaluateUnknown(IOperation operation)
    {
        var isOfSubject = false;
        foreach (var child in operation.ChildOperations)
        {
            var value = Evaluate(child is IArgumentOperation argument ? argument.Value : child);
            isOfSubject |= value.IsOfSubject;
            new Calls(this).ForgetRun(value, isOfSubject);
        }

        return Evaluated.Unknown.From(isOfSubject);
    }

    private Evaluated EvaluateBinary(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.ConditionalAnd => Choose(left, () => Evaluate(binary.RightOperand), () => Evaluated.OfCondition(false)),
            BinaryOperatorKind.ConditionalOr => Choose(left, () => Evaluated.OfCondition(true), () => Evaluate(binary.RightOperand)),
            _ => Arithmetic.Binary(binary, left, Evaluate(binary.RightOperand)),
        };
    }

    private Evaluated EvaluateArm(ImmutableArray<ISwitchExpressionArmOperation> arms, Evaluated asked, int index)
    {
        for (; index < arms.Length; index++)
        {
            var arm = arms[index];
            var matches = new Patterns(this).Matches(arm.Pattern, asked);
            if (arm.Guard is { } guard)
                matches = Choose(matches, () => Evaluate(guard), () => Evaluated.OfCondition(false));
            if (matches.Boolean != false)
                return Choose(matches, () => Evaluate(arm.Value), () => EvaluateArm(arms, asked, index + 1)).From(asked.IsOfSubject);
        }

        Throw();
        return Evaluated.Unknown;
    }
}
