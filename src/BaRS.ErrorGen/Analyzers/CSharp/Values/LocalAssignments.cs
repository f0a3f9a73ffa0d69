using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>
/// Which assignments of a local can reach one use of it. Statements are run in order with the set of assignments that
/// can hold at each: branches are joined, what a later assignment replaces is dropped, and a path that returns or
/// throws ends. Not the compiler's flow graph: it is made of lowered code, in which the places are gone.
/// </summary>
internal sealed class LocalAssignments
{
    private const int MaxSteps = 20_000;
    private const int MaxDepth = 200;

    private static readonly HashSet<AssignedValue> Unreachable = [];

    private readonly ILocalReferenceOperation _use;
    private readonly HashSet<AssignedValue> _atUse = [];
    private readonly Stack<HashSet<AssignedValue>> _breaks = new();
    private int _steps;
    private int _depth;
    private bool _hasGivenUp;

    private LocalAssignments(ILocalReferenceOperation use) => _use = use;

    /// <summary>The assignments that can reach a use; empty where the code is too unusual to tell.</summary>
    public static IReadOnlyCollection<AssignedValue> Reaching(ILocalReferenceOperation use)
    {
        var function = FunctionOf(use);
        var assignments = new LocalAssignments(use);
        if (FunctionSize.IsTooLarge(function) || IsCaptured(use, function))
            return [];
        assignments.Run(function, []);
        return assignments._hasGivenUp ? [] : assignments._atUse;
    }

    /// <summary>The body that the operation stands in: of a lambda, a local function or a member.</summary>
    private static IOperation FunctionOf(IOperation operation)
    {
        var at = operation;
        while (at is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && at.Parent is { } parent)
            at = parent;
        return at;
    }

    /// <summary>A local of an outer function, or one that an inner function assigns, changes in an order that is not that of the text.</summary>
    private static bool IsCaptured(ILocalReferenceOperation use, IOperation function)
    {
        var owner = use.Local.ContainingSymbol;
        var symbol = function switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => null,
        };
        if (symbol is not null && !SymbolEqualityComparer.Default.Equals(owner, symbol))
            return true;
        return function.Descendants().OfType<IAssignmentOperation>().Any(assignment =>
            assignment.Target is ILocalReferenceOperation target
            && SymbolEqualityComparer.Default.Equals(target.Local, use.Local)
            && FunctionOf(assignment) != function);
    }

    private HashSet<AssignedValue> Run(IOperation? operation, HashSet<AssignedValue> state)
    {
        if (operation is null || _hasGivenUp)
            return state;
        if (++_steps > MaxSteps || _depth >= MaxDepth)
        {
            _hasGivenUp = true;
            return state;
        }

        _depth++;
        var after = Step(operation, state);
        _depth--;
        return after;
    }

    private HashSet<AssignedValue> Step(IOperation operation, HashSet<AssignedValue> state)
    {
        switch (operation)
        {
            case ILocalReferenceOperation reference:
                if (ReferenceEquals(reference, _use) && !ReferenceEquals(state, Unreachable))
                    _atUse.UnionWith(state);
                return state;
            case IVariableDeclaratorOperation declarator when IsLocal(declarator.Symbol):
                Run(declarator.Initializer, state);
                return declarator.Initializer is { } initializer ? [new AssignedValue(initializer.Value)] : state;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when IsLocal(target.Local):
                Run(assignment.Value, state);
                return [new AssignedValue(assignment.Value)];
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment when IsLocal(target.Local):
                return Join(state, [new AssignedValue(assignment.Value)]);
            case IAssignmentOperation { Target: ILocalReferenceOperation target } when IsLocal(target.Local):
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation counter } when IsLocal(counter.Local):
                return [AssignedValue.Unknown];
            case IDeconstructionAssignmentOperation deconstruction when TupleIndex(deconstruction.Target) is var index and >= 0:
                Run(deconstruction.Value, state);
                return [new AssignedValue(deconstruction.Value, index)];
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when Target(argument.Value) is { } passed && IsLocal(passed):
                return [AssignedValue.Unknown];
            case IConditionalOperation conditional:
                var tested = Run(conditional.Condition, state);
                return Join(Run(conditional.WhenTrue, tested), Run(conditional.WhenFalse, tested));
            case ISwitchOperation choice:
                return RunSwitch(choice, Run(choice.Value, state));
            case ISwitchExpressionOperation choice:
                var chosen = Run(choice.Value, state);
                return choice.Arms.Aggregate(Unreachable, (joined, arm) => Join(joined, RunChildren(arm, chosen)));
            case ILoopOperation loop:
                return RunLoop(loop, state);
            case ITryOperation attempt:
                return RunTry(attempt, state);
            case IReturnOperation or IThrowOperation:
                RunChildren(operation, state);
                return Unreachable;
            case IBranchOperation branch:
                _hasGivenUp |= branch.BranchKind == BranchKind.GoTo;
                if (_breaks.Count > 0 && !ReferenceEquals(state, Unreachable))
                    _breaks.Peek().UnionWith(state);
                return Unreachable;
            case IAnonymousFunctionOperation or ILocalFunctionOperation when operation.Parent is not null && _depth > 1:
                return state;
            default:
                return RunChildren(operation, state);
        }
    }

    private HashSet<AssignedValue> RunChildren(IOperation operation, HashSet<AssignedValue> state)
    {
        foreach (var child in operation.ChildOperations)
            state = Run(child, state);
        return state;
    }

    private HashSet<AssignedValue> RunSwitch(ISwitchOperation choice, HashSet<AssignedValue> state)
    {
        _breaks.Push([]);
        var ends = choice.Cases.Any(one => one.Clauses.Any(clause => clause.CaseKind == CaseKind.Default)) ? Unreachable : state;
        var hasBreak = false;
        foreach (var one in choice.Cases)
        {
            ends = Join(ends, RunChildren(one, state));
            hasBreak |= one.Body.Any(statement => statement is IBranchOperation || statement.Descendants().Any(inner => inner is IBranchOperation));
        }

        var broken = _breaks.Pop();
        return hasBreak ? Join(ends, broken) : ends;
    }

    private HashSet<AssignedValue> RunLoop(ILoopOperation loop, HashSet<AssignedValue> state)
    {
        _breaks.Push([]);
        var once = Join(state, RunChildren(loop, state));
        var twice = Join(Join(once, _breaks.Peek()), RunChildren(loop, Join(once, _breaks.Peek())));
        return Join(twice, _breaks.Pop());
    }

    private HashSet<AssignedValue> RunTry(ITryOperation attempt, HashSet<AssignedValue> state)
    {
        var ends = Run(attempt.Body, state);
        var anywhere = Join(state, AssignmentsIn(attempt.Body));
        foreach (var handler in attempt.Catches)
            ends = Join(ends, RunChildren(handler, anywhere));
        if (attempt.Finally is null)
            return ends;
        Run(attempt.Finally, Join(anywhere, ends)); // For a use in it, which an exception reaches too.
        return Run(attempt.Finally, ends);
    }

    private HashSet<AssignedValue> AssignmentsIn(IOperation body) =>
    [
        .. body.Descendants().OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is ILocalReferenceOperation target && IsLocal(target.Local))
            .Select(assignment => new AssignedValue(assignment.Value)),
    ];

    private static HashSet<AssignedValue> Join(HashSet<AssignedValue> one, HashSet<AssignedValue> other)
    {
        if (ReferenceEquals(one, Unreachable) || ReferenceEquals(one, other))
            return other;
        return ReferenceEquals(other, Unreachable) ? one : [.. one, .. other];
    }

    private int TupleIndex(IOperation target)
    {
        var tuple = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        return tuple is ITupleOperation { Elements: var elements }
            ? elements.ToList().FindIndex(element => Target(element) is { } local && IsLocal(local))
            : -1;
    }

    private static ILocalSymbol? Target(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => declared.Local,
        _ => null,
    };

    private bool IsLocal(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, _use.Local);
}
