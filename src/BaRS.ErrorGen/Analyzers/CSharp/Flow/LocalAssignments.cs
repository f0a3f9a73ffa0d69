using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// Which assignments of a local can reach one use of it. Statements are run in order with the set of assignments that
/// can hold at each: branches are joined, what a later assignment replaces is dropped, and a path that returns or
/// throws ends. Not the compiler's flow graph: it is made of lowered code, in which the places are gone.
/// </summary>
internal sealed class LocalAssignments
{
    private const int MaxSteps = 20_000;
    private const int MaxDepth = 200;

    /// <summary>
    /// A thousand lines and more: each use asks anew, so that what a machine wrote would take as long as it is long,
    /// squared.
    /// </summary>
    private const int MaxCharacters = 50_000;

    private readonly ILocalReferenceOperation _use;
    private readonly Stack<AssignedValues> _breaks = new();
    private AssignedValues _atUse = AssignedValues.None;
    private int _steps;
    private int _depth;
    private bool _hasGivenUp;

    private LocalAssignments(ILocalReferenceOperation use) => _use = use;

    /// <summary>The assignments that can reach a use; empty where the code is too unusual to tell.</summary>
    public static IReadOnlyList<AssignedValue> Reaching(ILocalReferenceOperation use)
    {
        var all = LocalTable.GetAssignments(use);
        var function = LocalTable.GetFunction(use);
        if (all.Count == 0 || IsCaptured(use, all, function))
            return [];
        // The compiler sees to it that a local is assigned before it is used.
        if (all is [{ Kind: not LocalAssignmentKind.IfNull, Value: var only }])
            return [only];
        if (function.Syntax.Span.Length > MaxCharacters)
            return [];
        var assignments = new LocalAssignments(use);
        assignments.Run(function, AssignedValues.None);
        return assignments._hasGivenUp ? [] : assignments._atUse.List;
    }

    /// <summary>
    /// A local of an outer function, or one that an inner function assigns, changes in an order that is not that of the
    /// text.
    /// </summary>
    private static bool IsCaptured(ILocalReferenceOperation use, IReadOnlyList<LocalAssignment> all, IOperation function)
    {
        var symbol = function switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => null,
        };
        if (symbol is not null && !SymbolEqualityComparer.Default.Equals(use.Local.ContainingSymbol, symbol))
            return true;
        foreach (var assignment in all)
        {
            if (assignment.Function != function)
                return true;
        }

        return false;
    }

    [MethodImpl(HotPath.Compiled)]
    private AssignedValues Run(IOperation? operation, AssignedValues state)
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

    [MethodImpl(HotPath.Compiled)]
    private AssignedValues Step(IOperation operation, AssignedValues state)
    {
        switch (operation)
        {
            case ILocalReferenceOperation reference:
                if (ReferenceEquals(reference, _use) && !state.IsUnreachable)
                    _atUse = _atUse.With(state);
                return state;
            case IVariableDeclaratorOperation declarator when IsLocal(declarator.Symbol):
                Run(declarator.Initializer, state);
                return declarator.Initializer is { } initializer ? AssignedValues.From(new AssignedValue(initializer.Value)) : state;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when IsLocal(target.Local):
                Run(assignment.Value, state);
                return AssignedValues.From(new AssignedValue(assignment.Value));
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment when IsLocal(target.Local):
                return state.With(AssignedValues.From(new AssignedValue(assignment.Value)));
            case IAssignmentOperation { Target: ILocalReferenceOperation target } when IsLocal(target.Local):
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation counter } when IsLocal(counter.Local):
                return AssignedValues.Unknown;
            case IDeconstructionAssignmentOperation deconstruction when TupleIndex(deconstruction.Target) is var index and >= 0:
                Run(deconstruction.Value, state);
                return AssignedValues.From(new AssignedValue(deconstruction.Value, index));
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument
                when LocalTable.FindLocal(argument.Value) is { } passed && IsLocal(passed):
                return AssignedValues.Unknown;
            case IConditionalOperation conditional:
                var tested = Run(conditional.Condition, state);
                return Run(conditional.WhenTrue, tested).With(Run(conditional.WhenFalse, tested));
            case ISwitchOperation choice:
                return RunSwitch(choice, Run(choice.Value, state));
            case ISwitchExpressionOperation choice:
                var chosen = Run(choice.Value, state);
                return choice.Arms.Aggregate(AssignedValues.Unreachable, (joined, arm) => joined.With(RunChildren(arm, chosen)));
            case ILoopOperation loop:
                return RunLoop(loop, state);
            case ITryOperation attempt:
                return RunTry(attempt, state);
            case IReturnOperation or IThrowOperation:
                RunChildren(operation, state);
                return AssignedValues.Unreachable;
            case IBranchOperation branch:
                _hasGivenUp |= branch.BranchKind == BranchKind.GoTo;
                if (_breaks.Count > 0 && !state.IsUnreachable)
                    _breaks.Push(_breaks.Pop().With(state));
                return AssignedValues.Unreachable;
            case IAnonymousFunctionOperation or ILocalFunctionOperation when operation.Parent is not null && _depth > 1:
                return state;
            default:
                return RunChildren(operation, state);
        }
    }

    [MethodImpl(HotPath.Compiled)]
    private AssignedValues RunChildren(IOperation operation, AssignedValues state)
    {
        foreach (var child in operation.ChildOperations)
            state = Run(child, state);
        return state;
    }

    private AssignedValues RunSwitch(ISwitchOperation choice, AssignedValues state)
    {
        _breaks.Push(AssignedValues.Unreachable);
        var ends = choice.Cases.Any(one => one.Clauses.Any(clause => clause.CaseKind == CaseKind.Default))
            ? AssignedValues.Unreachable
            : state;
        var hasBreak = false;
        foreach (var one in choice.Cases)
        {
            ends = ends.With(RunChildren(one, state));
            hasBreak |=
                one.Body.Any(statement => statement is IBranchOperation || statement.Descendants().Any(inner => inner is IBranchOperation));
        }

        var broken = _breaks.Pop();
        return hasBreak ? ends.With(broken) : ends;
    }

    private AssignedValues RunLoop(ILoopOperation loop, AssignedValues state)
    {
        _breaks.Push(AssignedValues.Unreachable);
        var once = state.With(RunChildren(loop, state)).With(_breaks.Peek());
        var twice = once.With(RunChildren(loop, once));
        return twice.With(_breaks.Pop());
    }

    private AssignedValues RunTry(ITryOperation attempt, AssignedValues state)
    {
        var ends = Run(attempt.Body, state);
        var anywhere = state.With(AssignmentsIn(attempt.Body));
        foreach (var handler in attempt.Catches)
            ends = ends.With(RunChildren(handler, anywhere));
        if (attempt.Finally is null)
            return ends;
        Run(attempt.Finally, anywhere.With(ends)); // For a use in it, which an exception reaches too.
        return Run(attempt.Finally, ends);
    }

    private AssignedValues AssignmentsIn(IOperation body)
    {
        var assigned = AssignedValues.Unreachable;
        foreach (var operation in body.Descendants())
        {
            if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment && IsLocal(target.Local))
                assigned = assigned.With(AssignedValues.From(new AssignedValue(assignment.Value)));
        }

        return assigned;
    }

    private int TupleIndex(IOperation target)
    {
        var tuple = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        return tuple is ITupleOperation { Elements: var elements }
            ? elements.ToList().FindIndex(element => LocalTable.FindLocal(element) is { } local && IsLocal(local))
            : -1;
    }

    private bool IsLocal(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, _use.Local);
}
