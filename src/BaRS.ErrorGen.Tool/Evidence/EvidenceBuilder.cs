using System.Globalization;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Probe;
using BaRS.ErrorGen.Tool.Probe.Conditions;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>What came of a run to the report on it. All text passes the masking here, so that nothing behind it can forget to.</summary>
internal sealed class EvidenceBuilder
{
    /// <summary>What is shown of a body. An OperationOutcome is shorter.</summary>
    private const int MaxBody = 16 * 1024;

    /// <summary>How the purpose of a request ends that has the fault which the check is about.</summary>
    private const string FaultMark = " with the fault";

    private readonly ProbeSettings _settings;
    private readonly Masking _masking;

    private EvidenceBuilder(ProbeResult result, ProbeSettings settings)
    {
        _settings = settings;
        _masking = new Masking(settings, result.Exchanges);
    }

    public static EvidenceReport Build(ProbeResult result, ProbeSettings settings, string spec)
    {
        var builder = new EvidenceBuilder(result, settings);
        return new EvidenceReport
        {
            Tool = "bars-errors " + ToolVersion.Text,
            Date = FhirTime.Of(result.Started),
            Address = builder.Mask(settings.Address.ToString()),
            Service = builder.Mask(settings.ServiceId),
            Spec = spec,
            Summary = Summary(result),
            Remarks = [.. Remarks(result, settings)],
            Rows = [.. result.Checks.Select(builder.Row)],
            CleanUp = [.. result.CleanUp.Select(builder.Exchange)],
        };
    }

    private static string Summary(ProbeResult result)
    {
        var groups = new[]
        {
            Group(result, CheckGroup.Assurance, "Conditions of the assurance"),
            Group(result, CheckGroup.Exit, "Exits"),
            Group(result, CheckGroup.Control, "Correct requests"),
        };
        var requests = result.Exchanges.Count();
        var seconds = result.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"{string.Join(" ", groups.OfType<string>())} {requests} requests in {seconds} s.";
    }

    private static string? Group(ProbeResult result, CheckGroup group, string name)
    {
        if (result.Checks.All(check => check.Check.Group != group))
            return null;
        return $"{name}: {result.Count(group, Verdict.Right)} right, {result.Count(group, Verdict.Wrong)} wrong, "
            + $"{result.Count(group, Verdict.NotRun)} not run.";
    }

    private static IEnumerable<string> Remarks(ProbeResult result, ProbeSettings settings)
    {
        var answered = result.Exchanges.Where(exchange => exchange.Answer.Failure is null).ToList();
        if (answered.Count > 0 && answered.All(exchange => exchange.Answer.IsRedirect))
            yield return "Every answer is a redirect, and none is followed. Give the address that the receiver redirects to.";
        if (answered.Count > 1 && answered.All(exchange => exchange.Answer.MediaType == "text/html"))
            yield return "Every answer is HTML. See whether the address is that of the receiver, and not of a page or a gateway before it.";
        if (result.Slow > 0)
        {
            yield return $"{result.Slow} of {answered.Count} answers took longer than {ProbeResult.Limit.TotalSeconds:0} s, "
                + "which is the limit of the standard. Beyond it, a receiver answers 408 REC_TIMEOUT 'timeout'.";
        }

        if (result.Held > 0)
        {
            yield return settings.Keeps
                ? $"The receiver holds {result.Held} messages of the probe, as --keep says."
                : $"The receiver still holds {result.Held} messages of the probe, because it did not accept their cancellation.";
        }
    }

    private EvidenceRow Row(CheckResult result)
    {
        var check = result.Check;
        return new EvidenceRow
        {
            Id = check.Id,
            Group = check.Group switch
            {
                CheckGroup.Assurance => "Receiver assurance",
                CheckGroup.Exit => "Exits",
                _ => "Correct requests",
            },
            Endpoint = check.Endpoint,
            Text = check.Text,
            Requirements = check.Requirements,
            Prerequisite = Prerequisite(result),
            Reference = check.Reference,
            Steps = [.. Steps(result)],
            Expected = Expected(result),
            Actual = Mask(result.Actual ?? ""),
            Verdict = result.Verdict,
            Reason = Mask(result.Reason ?? ""),
            Faults = [.. result.Faults.Select(fault => fault with { Text = Mask(fault.Text), Change = Mask(fault.Change) })],
            Exchanges = [.. result.Exchanges.Select(Exchange)],
        };
    }

    private string Prerequisite(CheckResult result)
    {
        var text = $"The receiver runs at {Mask(_settings.Address.ToString())} and hosts the service {Mask(_settings.ServiceId)}.";
        if (_settings.Caller.HasAuthorization)
            text += " The caller has a token.";
        foreach (var earlier in result.BuildsOn)
            text += $" The message of {earlier} was accepted.";
        return text;
    }

    private IEnumerable<string> Steps(CheckResult result)
    {
        if (result.Exchanges.Count == 0)
            return [result.Check.Text];
        return result.Exchanges.Select(exchange =>
        {
            var what = exchange.Purpose switch
            {
                "" => result.Check.Text,
                var purpose when purpose.EndsWith(FaultMark, StringComparison.Ordinal) => $"{purpose}: {result.Check.Text}",
                var purpose => purpose,
            };
            return $"Send {exchange.Request.Method} {Mask(exchange.Request.Path)}: {what}.";
        });
    }

    private static string Expected(CheckResult result)
    {
        var expected = result.Check.Expected;
        var text = expected.ToString();
        if (expected.IsUnknown)
            return text;
        if (!expected.IsSuccess && expected.WantsOutcome)
            text += " in an OperationOutcome";
        var hasIds = result.Exchanges is [.., { Request.RequestId: var id }] && Guid.TryParse(id, out _);
        return hasIds ? text + ", and both ids come back" : text;
    }

    private EvidenceExchange Exchange(Exchange exchange)
    {
        var (request, answer) = (exchange.Request, exchange.Answer);
        return new EvidenceExchange(
            $"{request.Method} {Mask(_settings.Address.Of(request.Path).AbsoluteUri)}",
            [.. exchange.Headers.Select(header => _masking.Apply(header, _settings.Caller))],
            Body(request.Body ?? ""),
            answer.Failure is { } failure ? Mask("No answer: " + failure) : answer.Status.ToString(CultureInfo.InvariantCulture),
            [.. answer.Headers.Select(header => _masking.Apply(header))],
            Body(answer.Body) + (answer.IsCut ? "\n(The rest was not read.)" : ""),
            (int)answer.Duration.TotalMilliseconds);
    }

    /// <summary>Masked before it is cut: half of a token would not be known as one.</summary>
    private string Body(string body)
    {
        var masked = _masking.ApplyToBody(body);
        return masked.Length <= MaxBody ? masked : masked[..MaxBody] + "\n(The rest is not shown.)";
    }

    private string Mask(string text) => _masking.Apply(text);
}
