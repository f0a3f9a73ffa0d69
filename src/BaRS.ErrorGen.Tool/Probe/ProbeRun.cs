using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Probe.Conditions;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>Runs checks one after the other, and judges them when all have run.</summary>
internal sealed class ProbeRun(IReceiver receiver, ProbeSettings settings, Specification specification, TimeProvider time)
{
    /// <summary>Requests in a row without an answer, after which the others would only be waited for.</summary>
    private const int MaxUnanswered = 3;

    private readonly AnswerJudge _judge = new(specification);

    /// <summary>Runs the checks, in their order.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="progress">Is told each check before it runs.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ToolException">The receiver cannot be reached.</exception>
    public async Task<ProbeResult> RunAsync(IReadOnlyList<Check> checks, Action<Check> progress, CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        var conversation = new Conversation(receiver, settings, time, cancellationToken);
        var unanswered = 0;
        var tried = new List<Tried>();
        foreach (var check in checks)
        {
            progress(check);
            tried.Add(unanswered >= MaxUnanswered ? Stopped(check) : await TryAsync(check, conversation));
            foreach (var exchange in tried[^1].Exchanges)
                unanswered = exchange.Answer.Failure is null ? 0 : unanswered + 1;
            if (tried.Sum(one => one.Exchanges.Count) == 1 && tried[^1].Exchanges is [{ Answer: { IsUnreachable: true } first }])
                throw new ToolException($"{settings.Address} cannot be reached: {first.Failure}. Is the receiver running there?");
        }

        var cleanUp = unanswered >= MaxUnanswered ? [] : await CleanUpAsync(conversation);
        var answers = tried.ToDictionary(one => one.Check.Id, one => one.Judged, StringComparer.Ordinal);
        return new ProbeResult(
            [
                .. tried.Select(one => Judge(one, answers))
                    .OrderBy(result => result.Check.Group)
                    .ThenBy(result => Order(result.Check), StringComparer.Ordinal),
            ],
            cleanUp,
            conversation.Held.Count,
            started,
            time.GetUtcNow() - started);
    }

    private static async Task<Tried> TryAsync(Check check, Conversation conversation)
    {
        conversation.Exchanges.Clear();
        conversation.BuildsOn.Clear();
        try
        {
            var judged = await check.Provoke(conversation);
            return new Tried(check, judged, null, [.. conversation.Exchanges], [.. conversation.BuildsOn]);
        }
        catch (NotProvokedException exception)
        {
            return new Tried(check, null, exception.Message, [.. conversation.Exchanges], [.. conversation.BuildsOn]);
        }
    }

    private static Tried Stopped(Check check) =>
        new(check, null, $"The run stopped after {MaxUnanswered} requests in a row without an answer.", [], []);

    /// <summary>By number within the assurance; the others as they ran.</summary>
    private static string Order(Check check) => check.Group == CheckGroup.Assurance ? check.Id : "";

    private CheckResult Judge(Tried tried, Dictionary<string, Exchange?> answers)
    {
        if (tried.Judged is not { } exchange)
            return tried.To(Verdict.NotRun, tried.Reason, null, []);

        var answer = _judge.Read(exchange.Answer);
        var actual = answer.ToString();
        // The correct request may have been sent by another check; it stands there.
        var control = tried.Check.Control is { } id ? answers.GetValueOrDefault(id) : null;
        if (control is { Answer: { IsSuccess: false, Failure: null } } && _judge.Read(control.Answer).ToString() == actual)
        {
            var reason = $"The correct request ({tried.Check.Control}) gets the same answer, {actual}. It says nothing of the fault.";
            return tried.To(Verdict.NotRun, reason, actual, []);
        }

        var faults = _judge.FindFaults(tried.Check, exchange);
        return tried.To(faults.Count == 0 ? Verdict.Right : Verdict.Wrong, null, actual, faults);
    }

    /// <summary>Cancels what the receiver holds of the probe, also what it should not have accepted.</summary>
    private async Task<IReadOnlyList<Exchange>> CleanUpAsync(Conversation conversation)
    {
        conversation.Exchanges.Clear();
        foreach (var held in settings.Keeps ? [] : conversation.Held.ToList())
            await conversation.CancelAsync(held);
        return [.. conversation.Exchanges];
    }

    /// <summary>A check that ran and is not judged yet.</summary>
    private sealed record Tried(
        Check Check,
        Exchange? Judged,
        string? Reason,
        IReadOnlyList<Exchange> Exchanges,
        IReadOnlyList<string> BuildsOn)
    {
        public CheckResult To(Verdict verdict, string? reason, string? actual, IReadOnlyList<Fault> faults) =>
            new(Check, verdict, reason, actual, faults, Exchanges, BuildsOn);
    }
}
