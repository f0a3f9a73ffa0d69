using System.Collections.Concurrent;
using BaRS.ErrorGen.Tool.Tests.Probe.Support;

namespace BaRS.ErrorGen.Tool.Tests.Probe;

/// <summary>Against a receiver that was made wrong on purpose: each fault is reported, and nothing else.</summary>
[Collection(ReceiverTests.Name)]
public sealed class WrongReceiverTests(SampleReceiver right)
{
    private const string Conflict = """
        { "resourceType": "OperationOutcome", "issue": [ { "severity": "error", "code": "conflict", "diagnostics": "It is wrong.",
          "details": { "coding": [ { "system": "https://fhir.nhs.uk/CodeSystem/http-error-codes", "code": "REC_CONFLICT" } ] } } ] }
        """;

    /// <summary>What is done to the answers, and the checks that report it, each with the fault.</summary>
    private static readonly Dictionary<string, Fault> Faults = new(StringComparer.Ordinal)
    {
        ["another status than the one that is demanded"] = new(
            answer => answer.Status = answer.Status == 422 && answer.Path == "/Slot" ? 400 : answer.Status,
            ("A20", "assurance: The answer is 400 REC_UNPROCESSABLE_ENTITY 'too-costly', "
                + "and should be 422 REC_UNPROCESSABLE_ENTITY 'too-costly'.")),
        ["no correlation id with the answers of an endpoint"] = new(
            answer => answer.Headers.Remove(answer.Path == "/Appointment" && answer.Status == 400 ? "X-Correlation-ID" : ""),
            ("A23", "standard: X-Correlation-ID was not sent back."),
            ("A24", "standard: X-Correlation-ID was not sent back.")),
        ["the media type of any JSON"] = new(
            answer => answer.ContentType = answer.Path == "/Appointment/1" ? "application/json" : answer.ContentType,
            ("A26", "assurance: Content-Type is 'application/json', and should be 'application/fhir+json'.")),
        ["a message that is processed again, because only the pair of ids is known"] = new(
            SecondAttempt,
            ("A38", "assurance: The request was accepted with 200, and should be refused with 409 REC_CONFLICT 'duplicate'.")),
        ["a conflict that proves delivery to the sender"] = new(
            answer => answer.Replace("\"code\":\"conflict\"", answer.RequestBody.Contains("2000-01-01", StringComparison.Ordinal)
                ? "\"code\":\"conflict\""
                : "\"code\":\"duplicate\""),
            ("A51", "spec: The answer is 409 REC_CONFLICT 'duplicate'. With this answer, a sender takes the message for delivered; "
                + "it should not send it again.")),
        ["codes of another status, where the assurance checks the status alone"] = new(
            answer =>
            {
                if (answer.RequestBody.Contains("\"valuePositiveInt\": 3", StringComparison.Ordinal))
                    answer.Body = Conflict;
            },
            ("A33", "BARS3001: No scenario in force has status 400 with the error code 'REC_CONFLICT' and the issue code 'conflict'.")),
        ["a misspelt error code"] = new(
            answer => answer.Replace("REC_BAD_REQUEST", answer.Path == "/ServiceRequest/1" ? "REC_BAD_REQEST" : "REC_BAD_REQUEST"),
            ("A31", "assurance: The answer is 400 REC_BAD_REQEST 'value', and should be 400 REC_BAD_REQUEST 'value'.")),
        ["a stack trace in the diagnostics"] = new(
            answer => answer.Replace("it must be the number of a service", "\\n   at Receiver.Slots.SlotSearch.Read(IQueryCollection)"),
            ("A15", "BARS3005: 'diagnostics' contains a stack trace.")),
        ["the NHS number in the diagnostics"] = new(
            answer => answer.Replace("is not an NHS number", answer.Path == "/Appointment" ? "is 900 000 0000" : "is not an NHS number"),
            ("A24", "standard: 'diagnostics' repeats data of the patient that was sent.")),
        ["a page of HTML for an unknown path"] = new(
            answer =>
            {
                if (answer.Status != 501)
                    return;
                (answer.Status, answer.ContentType, answer.Body) = (404, "text/html", "<html><body>Not found</body></html>");
            },
            ("unknown-route", "spec: The answer is 404, a body of text/html, and should be 501 REC_NOT_IMPLEMENTED 'not-supported'.")),
        ["no body with a status that is right"] = new(
            answer => answer.Body = answer.Method == "PUT" ? "" : answer.Body,
            ("A62", "assurance: The answer has no body.")),
        ["a body that is cut off"] = new(
            answer => answer.Body = answer.Path.StartsWith("/Appointment/", StringComparison.Ordinal) && answer.Status == 404
                ? answer.Body[..^2]
                : answer.Body,
            ("A27", "assurance: The body cannot be read.")),
        ["a message that is accepted although its consent says otherwise"] = new(
            answer =>
            {
                if (answer.RequestBody.Contains("NDRC", StringComparison.Ordinal))
                    (answer.Status, answer.Body) = (200, answer.RequestBody);
            },
            ("A39", "assurance: The request was accepted with 200, and should be refused with 400.")),
        ["problem details for a body that is not JSON"] = new(
            answer =>
            {
                if (answer.RequestBody.EndsWith("\"type\": ", StringComparison.Ordinal))
                    (answer.ContentType, answer.Body) = ("application/problem+json", """{ "title": "Bad Request", "status": 400 }""");
            },
            ("invalid-request", "spec: The body is not an OperationOutcome.")),
        ["another display than the published one"] = new(
            answer => answer.Replace("404: The Receiver", answer.Path == "/Slot" ? "404 - The Receiver" : "404: The Receiver"),
            ("A16", "BARS3004: '404 - The Receiver was unable")),
    };

    private static readonly ConcurrentDictionary<string, string> Attempts = new(StringComparer.Ordinal);

    [Fact]
    public async Task Each_fault_is_reported_and_nothing_else()
    {
        await using var wrong = await SpoiledReceiver.StartAsync(right.Address, answer =>
        {
            foreach (var fault in Faults.Values)
                fault.Spoil(answer);
        });

        var output = await ProbeOutput.OfAsync(wrong.Address);

        var wanted = Faults.Values
            .SelectMany(fault => fault.Reported)
            .ToLookup(fault => fault.Id, fault => fault.Text, StringComparer.Ordinal);
        Assert.Equal(
            wanted.Select(fault => fault.Key).Order(StringComparer.Ordinal),
            output.With("fail").Order(StringComparer.Ordinal));
        Assert.All(wanted, fault => Assert.Collection(
            output.Faults(fault.Key).Order(StringComparer.Ordinal),
            [.. fault.Order(StringComparer.Ordinal).Select<string, Action<string>>(text => found => Assert.StartsWith(text, found))]));
        Assert.Equal(1, output.Run.ExitCode);
    }

    private static void SecondAttempt(SpoiledAnswer answer)
    {
        if (answer.Status == 409 && Attempts.TryGetValue(answer.RequestId, out var first) && first != answer.CorrelationId)
            (answer.Status, answer.Body) = (200, answer.RequestBody);
        Attempts.TryAdd(answer.RequestId, answer.CorrelationId);
    }

    private sealed record Fault(Action<SpoiledAnswer> Spoil, params (string Id, string Text)[] Reported);
}
