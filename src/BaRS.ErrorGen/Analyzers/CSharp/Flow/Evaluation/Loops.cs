using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>
/// Loops, turn by turn as long as it is known that there is another; after that, as one turn that may be gone or not, with
/// nothing known of what it changes.
/// </summary>
/// <param name="evaluator">The evaluator.</param>
/// <param name="run">Runs a statement of the function.</param>
/// <param name="land">Where those come to that left by a break or a continue.</param>
internal sealed class Loops(Evaluator evaluator, Action<IOperation?> run, Action<ISymbol> land)
{
    public void Run(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForEachLoopOperation each:
                RunEach(each);
                break;
            case IForLoopOperation counted:
                foreach (var before in counted.Before)
                    run(before);
                RunWhile(counted, counted.Condition, counted.AtLoopBottom);
                break;
            case IWhileLoopOperation { ConditionIsUntil: false } repeated:
                if (!repeated.ConditionIsTop)
                    RunBody(repeated, []);
                RunWhile(repeated, repeated.Condition, []);
                break;
            default:
                evaluator.GiveUp();
                break;
        }

        land(loop.ExitLabel);
    }

    private void RunEach(IForEachLoopOperation loop)
    {
        var list = evaluator.Evaluate(loop.Collection);
        if (list.Items is not { } items)
        {
            RunUnknown(loop, list.IsOfSubject, []);
            return;
        }

        foreach (var item in items)
        {
            if (!evaluator.Scope.IsReachable)
                return;
            Variables.Set(evaluator, loop.LoopControlVariable, item);
            RunBody(loop, []);
        }
    }

    private void RunWhile(ILoopOperation loop, IOperation? condition, IReadOnlyList<IOperation> bottom)
    {
        while (evaluator.Scope.IsReachable && !evaluator.HasGivenUp)
        {
            var goesOn = condition is null ? Evaluated.OfCondition(true) : evaluator.Evaluate(condition);
            if (goesOn.Boolean == false)
                return;
            if (goesOn.Boolean is null)
            {
                RunUnknown(loop, goesOn.IsOfSubject, bottom);
                return;
            }

            RunBody(loop, bottom);
        }
    }

    private void RunBody(ILoopOperation loop, IReadOnlyList<IOperation> bottom)
    {
        run(loop.Body);
        land(loop.ContinueLabel);
        foreach (var step in bottom)
            run(step);
    }

    private void RunUnknown(ILoopOperation loop, bool isOfSubject, IReadOnlyList<IOperation> bottom)
    {
        Variables.ForgetAll(evaluator, loop, isOfSubject);
        evaluator.Choose(
            Evaluated.Unknown.From(isOfSubject),
            () =>
            {
                RunBody(loop, bottom);
                return Evaluated.Unknown;
            },
            static () => Evaluated.Unknown);
        Variables.ForgetAll(evaluator, loop, isOfSubject);
    }
}
