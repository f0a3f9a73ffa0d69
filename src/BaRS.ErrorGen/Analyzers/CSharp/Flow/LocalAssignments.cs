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
    private readonly IReadOnlyList<LocalAssignment> _all;
    private readonly Stack<AssignedValues> _breaks = new();
    private AssignedValues _atUse = AssignedValues.None;
    private int _steps;
    private int _depth;
    private bool _hasGivenUp;

    private LocalAssignments(ILocalReferenceOperation use, IReadOnlyList<LocalAssignment> all)
    {
        _use = use;
        _all = all;
    }

    /// <summary>The assignments that can reach a use; empty where the code is too unusual to tell.</summary>
    public static IReadOnlyList<AssignedValue> Reaching(ILocalReferenceOperation use)
    {
        var all = LocalTable.GetAssignments(use);
        var function = LocalTable.GetFunction(use);

        // The compiler sees to it that a local is assigned before it is used.
        if (all is [{ KeepsOther: false, Value: var only }])
            return [only];
        if (all.Count == 0 || IsCaptured(use, all, function))
            return [];
        if (function.Syntax.Span.Length > MaxCharacters)
            return [];
        var assignments = new LocalAssignments(use, all);
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
        var after = Find(operation) is { } assignment ? Assign(assignment, state) : Step(operation, state);
        _depth--;
        return after;
    }

    private LocalAssignment? Find(IOperation operation)
    {
        foreach (var assignment in _all)
        {
            if (assignment.Operation == operation)
                return assignment;
        }

        return null;
    }

    /// <summary>What the operation reads comes before what it assigns.</summary>
    private AssignedValues Assign(LocalAssignment assignment, AssignedValues state)
    {
        var given = AssignedValues.From(assignment.Value);
        switch (assignment.Operation)
        {
            case ILoopOperation loop:
                return RunLoop(loop, state.With(given)).With(state);
            case IArgumentOperation or IPatternOperation:
                return given;
        }

        RunChildren(assignment.Operation, state);
        return assignment.KeepsOther ? state.With(given) : given;
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
        foreach (var assignment in _all)
        {
            if (body.Syntax.Span.Contains(assignment.Operation.Syntax.Span))
                assigned = assigned.With(AssignedValues.From(assignment.Value));
        }

        return assigned;
    }
}
