using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>The statements of one function, run in order, with what is returned on any way that can be gone.</summary>
internal sealed class Statements(Evaluator evaluator)
{
    private readonly Dictionary<ISymbol, Scope> _jumps = new(SymbolEqualityComparer.Default);
    private Scope? _ended;
    private Evaluated? _returned;

    /// <summary>Runs a function and gives what comes back; unknown where nothing does.</summary>
    public Evaluated RunFunction(IOperation body)
    {
        Run(body);
        if (_returned is null || evaluator.Scope.IsReachable)
            _returned = Evaluated.Unknown;
        evaluator.Scope = Scope.Join(_ended, evaluator.Scope, evaluator.IsOpaque);
        return _returned.Value;
    }

    private void Run(IOperation? statement)
    {
        if (statement is null || !evaluator.Enter())
            return;
        RunEntered(statement);
        evaluator.Leave();
    }

    private void RunEntered(IOperation statement)
    {
        switch (statement)
        {
            case IBlockOperation block:
                RunAll(block.Operations);
                break;
            case IMethodBodyOperation method:
                Run(method.BlockBody ?? method.ExpressionBody);
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IUsingDeclarationOperation:
                RunAll(statement.ChildOperations);
                break;
            case IVariableDeclaratorOperation declarator:
                if (declarator.GetVariableInitializer() is { Value: var initial })
                    evaluator.Scope.Set(declarator.Symbol, evaluator.Evaluate(initial));
                break;
            case IExpressionStatementOperation { Operation: var expression }:
                evaluator.Evaluate(expression);
                break;
            case IReturnOperation { Kind: OperationKind.Return } given:
                Return(evaluator.Evaluate(given.ReturnedValue));
                break;
            case IConditionalOperation choice:
                Choose(evaluator.Evaluate(choice.Condition), () => Run(choice.WhenTrue), () => Run(choice.WhenFalse));
                break;
            case ISwitchOperation choice:
                // The default comes last, wherever it stands.
                RunCase([.. choice.Cases.OrderBy(one => one.Clauses.Any(IsDefault))], evaluator.Evaluate(choice.Value), 0);
                Land(choice.ExitLabel);
                break;
            case ILoopOperation loop:
                new Loops(evaluator, Run, Land).Run(loop);
                break;
            case ITryOperation attempt:
                RunTry(attempt);
                break;
            case IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } branch:
                Jump(branch.Target);
                break;
            case IThrowOperation:
                evaluator.Evaluate(statement);
                break;
            case IUsingOperation use:
                Run(use.Resources);
                Run(use.Body);
                break;
            case ILockOperation locked:
                Run(locked.Body);
                break;
            case IEmptyOperation or ILocalFunctionOperation:
                break;
            default:
                if (statement.Type is null)
                    evaluator.GiveUp();
                else
                    evaluator.Evaluate(statement);
                break;
        }
    }

    private void RunAll(IEnumerable<IOperation> statements)
    {
        foreach (var statement in statements)
            Run(statement);
    }

    private void Return(Evaluated value)
    {
        if (!evaluator.Scope.IsReachable)
            return;
        _returned = _returned is { } before ? Evaluated.Join(before, value, evaluator.IsOpaque) : value;
        _ended = Scope.Join(_ended, evaluator.Scope.Copy(), evaluator.IsOpaque);
        evaluator.Scope.End();
    }

    private void RunCase(IReadOnlyList<ISwitchCaseOperation> cases, Evaluated asked, int index)
    {
        for (; index < cases.Count; index++)
        {
            var matches = cases[index].Clauses.Aggregate(Evaluated.OfCondition(false), (before, clause) =>
                evaluator.Choose(before, static () => Evaluated.OfCondition(true), () => Matches(clause, asked)));
            if (matches.Boolean != false)
            {
                Choose(matches, () => RunAll(cases[index].Body), () => RunCase(cases, asked, index + 1));
                return;
            }
        }
    }

    private static bool IsDefault(ICaseClauseOperation clause) => clause.CaseKind == CaseKind.Default;

    private Evaluated Matches(ICaseClauseOperation clause, Evaluated asked) => clause switch
    {
        IDefaultCaseClauseOperation => Evaluated.OfCondition(true),
        ISingleValueCaseClauseOperation single =>
            Arithmetic.Binary(BinaryOperatorKind.Equals, asked, evaluator.Evaluate(single.Value)),
        IPatternCaseClauseOperation { Guard: var guard } pattern => evaluator.Choose(
            new Patterns(evaluator).Matches(pattern.Pattern, asked),
            () => guard is null ? Evaluated.OfCondition(true) : evaluator.Evaluate(guard),
            static () => Evaluated.OfCondition(false)),
        _ => Evaluated.Unknown,
    };

    /// <summary>What a call may throw is left aside, unless it is a method of what is asked about.</summary>
    private void RunTry(ITryOperation attempt)
    {
        evaluator.Throws.Push([]);
        Run(attempt.Body);
        if (evaluator.Throws.Pop() is { Count: > 0 } thrown)
        {
            var after = evaluator.Scope;
            evaluator.Scope = thrown.Aggregate((one, other) => Scope.Join(one, other, isOfSubject: true));
            if (attempt.Catches is [{ Filter: null, ExceptionType: { Name: "Object" or "Exception" } } handler])
                Run(handler.Handler);
            else
                evaluator.GiveUp();
            evaluator.Scope = Scope.Join(after, evaluator.Scope, isOfSubject: true);
        }

        Run(attempt.Finally);
    }

    private void Jump(ISymbol target)
    {
        _jumps[target] = Scope.Join(_jumps.TryGetValue(target, out var known) ? known : null, evaluator.Scope.Copy(), evaluator.IsOpaque);
        evaluator.Scope.End();
    }

    /// <summary>Where those come to that left by a break or a continue.</summary>
    private void Land(ISymbol target)
    {
        if (!_jumps.TryGetValue(target, out var jumped))
            return;
        _jumps.Remove(target);
        evaluator.Scope = Scope.Join(jumped, evaluator.Scope, evaluator.IsOpaque);
    }

    private void Choose(Evaluated condition, Action whenTrue, Action whenFalse) =>
        evaluator.Choose(condition, () => Ran(whenTrue), () => Ran(whenFalse));

    private static Evaluated Ran(Action statements)
    {
        statements();
        return Evaluated.Unknown;
    }
}
