using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Lint;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Probe.Conditions;
using BaRS.ErrorGen.Tool.Probe.Http;

namespace BaRS.ErrorGen.Tool.Probe.Judging;

/// <summary>What is wrong with an answer. All that is known of codes and texts comes from the spec in force and the lint.</summary>
internal sealed class AnswerJudge
{
    private readonly KnownErrors _known;
    private readonly RetryClassifier _classifier;

    public AnswerJudge(Specification specification)
    {
        _known = KnownErrors.For(specification);
        _classifier = new RetryClassifier(RetryTable.From(specification));
    }

    public ReadAnswer Read(ProbeAnswer answer) => ReadAnswer.Of(answer, _known);

    /// <summary>The faults of an answer, the weightiest first.</summary>
    public IReadOnlyList<Fault> FindFaults(Check check, Exchange exchange)
    {
        var answer = Read(exchange.Answer);
        if (exchange.Answer.Failure is { } failure)
            return [new Fault(Fault.Connection, $"There is no answer: {failure}.", "Answer every request, also a faulty one.")];
        if (check.Expected.IsSuccess)
            return exchange.Answer.IsSuccess ? [.. StandardDuties.EchoFaults(exchange)] : [Refused(check, answer)];

        var demand = check.Group == CheckGroup.Assurance ? Fault.Assurance : Fault.Spec;
        var faults = new List<Fault>();
        if (Meets(check.Expected, answer) is { } met)
            faults.AddRange(met.WantsOutcome || answer.Answer.Body.Length > 0 ? BodyFaults(met, answer, demand) : []);
        else
            faults.Add(OtherAnswer(check, answer, demand));
        faults.AddRange(StandardDuties.EchoFaults(exchange));
        faults.AddRange(StandardDuties.PatientFaults(exchange, answer));
        return faults;
    }

    /// <summary>The expectation whose status and codes the answer has; if it has no codes to compare, the one with its status.</summary>
    private static Expectation? Meets(Expectation expected, ReadAnswer answer) =>
        expected.Or.Prepend(expected).FirstOrDefault(one =>
            one.Status == answer.Answer.Status
            && (answer.Codes.Count == 0
                || answer.Codes.Any(codes =>
                    // What is absent is reported as such.
                    (one.Codes.Count == 0 || codes.Code is null || one.Codes.Contains(codes.Code))
                    && (one.Issues.Count == 0 || codes.Issue is null || one.Issues.Contains(codes.Issue)))));

    private Fault OtherAnswer(Check check, ReadAnswer answer, string source)
    {
        var expected = check.Expected;
        var text = answer.Answer.IsSuccess
            ? $"The request was accepted with {answer.Answer.Status}, and should be refused with {expected}."
            : $"The answer is {answer}, and should be {expected}.";
        var consequence = answer.Answer.IsSuccess && check.IsOfMessage
            ? "A sender takes the message for delivered."
            : Consequence(expected, answer);
        string?[] advice = [Advice(expected), Redirect(answer), consequence];
        return new Fault(source, text, string.Join(' ', advice.OfType<string>()));
    }

    private static string? Advice(Expectation expected) => expected.Scenarios is [var scenario, ..]
        ? $"Answer with the scenario {scenario.Name}: \"{scenario.Text}\""
        : null;

    private static string? Redirect(ReadAnswer answer) =>
        answer.Answer.IsRedirect ? "Redirects are not followed: if the receiver is at another address, give that one." : null;

    /// <summary>What a sender does with the answer, if it is not what it should do.</summary>
    private string? Consequence(Expectation expected, ReadAnswer answer)
    {
        if (expected.Scenarios is not [var scenario, ..] || answer.Answer.Status < 400)
            return null;
        var codes = answer.Codes.Count > 0 ? answer.Codes[0] : null;
        var action = _classifier.Classify(answer.Answer.Status, codes?.Code, codes?.Issue).Policy.Action;
        var right = scenario.Retry.Action;
        return action == right ? null : $"With this answer, a sender {RetryWords.Of(action)}; it should {RetryWords.Should(right)}.";
    }

    private static Fault Refused(Check check, ReadAnswer answer)
    {
        var advice = check.Id.StartsWith("accepts-", StringComparison.Ordinal)
            ? "If the receiver needs more of a message than the probe's has, give one that it accepts with --bodies. "
                + "If it does not take such messages, say so with --takes. If the slot is not free, name one with --slot."
            : "If the receiver does not have this endpoint, leave it out with --skip. "
                + "Otherwise see whether service id, token and headers are right.";
        var redirect = Redirect(answer) is { } text ? " " + text : "";
        return new Fault(Fault.Standard, $"A correct request was refused: {answer}.", advice + redirect);
    }

    private IEnumerable<Fault> BodyFaults(Expectation expected, ReadAnswer answer, string source)
    {
        var type = answer.Answer.MediaType;
        if (answer.Outcome is not null && !string.Equals(type, "application/fhir+json", StringComparison.OrdinalIgnoreCase))
        {
            yield return new Fault(
                source,
                type is null
                    ? "The answer has no Content-Type."
                    : $"Content-Type is '{Quotation.Shorten(type)}', and should be 'application/fhir+json'.",
                "Set Content-Type of every answer with a FHIR resource to application/fhir+json.");
        }

        if (answer.Answer.IsCut)
        {
            yield return new Fault(
                source, "The body is longer than 1 MiB; the rest was not read.", "Answer with an OperationOutcome alone.");
            yield break;
        }

        if (answer.Outcome is null)
        {
            yield return NoOutcome(expected, answer, source);
            yield break;
        }

        // The assurance does not check the codes of every condition; a sender reads them all the same.
        if (expected.Codes.Count == 0 && Consequence(expected, answer) is { } consequence)
            yield return new Fault(Fault.Spec, $"The answer is {answer}. {consequence}", Advice(expected) ?? "");

        foreach (var problem in OutcomeLint.Check(answer.File, () => _known, new ProjectRole(Role.Receiver), CancellationToken.None))
        {
            if (!IsAllowed(problem, expected, answer))
                yield return new Fault(problem.Id, problem.Message, "");
        }
    }

    /// <summary>
    /// For some conditions the assurance also accepts the API's code. The lint reports it all the same; here it is no fault.
    /// </summary>
    private static bool IsAllowed(Problem problem, Expectation expected, ReadAnswer answer) =>
        problem.Id == RuleIds.OutcomeOfOtherRole
        && answer.Codes.All(codes => codes.Code is not null && expected.Codes.Contains(codes.Code));

    private static Fault NoOutcome(Expectation expected, ReadAnswer answer, string source)
    {
        var advice = Advice(expected) is { } scenario ? " " + scenario : "";
        return new Fault(
            source,
            WhatItIs(answer),
            $"Send an OperationOutcome with every refusal: without one, a sender has nothing but the status.{advice}");
    }

    private static string WhatItIs(ReadAnswer answer)
    {
        var start = answer.Answer.Body.AsSpan().TrimStart();
        if (start.Length == 0)
            return "The answer has no body.";
        if (start[0] == '<')
        {
            var isXml = answer.Answer.MediaType?.Contains("xml", StringComparison.Ordinal) == true;
            return $"The body is {(isXml ? "XML" : "HTML")}, not an OperationOutcome in JSON.";
        }

        return answer.File.Problems is [var problem, ..]
            ? $"The body cannot be read. {problem.Message}"
            : "The body is not an OperationOutcome.";
    }
}
