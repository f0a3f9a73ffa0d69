using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>
/// The exits of a receiver that no condition of the assurance covers: how requests leave it without an answer of its own.
/// What answers each is what the spec in force says under <c>exits</c>.
/// </summary>
internal sealed class ExitChecks(Specification specification, ProbeSettings settings)
{
    private const string Message = "POST /$process-message";

    private const string Inside =
        "It takes a failure within the receiver, which nobody can provoke from outside. Test it in the receiver's own tests.";

    public IEnumerable<Check> Create() =>
    [
        Exit("unknown-route", "GET /...", "the receiver has no such path", null, _ =>
            new ProbeRequest("GET", "/bars-errors-probe/" + Guid.NewGuid())),
        Exit("method-not-allowed", "DELETE /$process-message", "the endpoint does not allow DELETE", null, _ =>
            new ProbeRequest("DELETE", "/$process-message")),
        Exit("unsupported-media-type", Message, "Content-Type is text/plain", Accepted(), _ =>
            ProbeRequest.Message("A referral.") with { ContentType = "text/plain" }),
        Exit("not-acceptable", "GET /Slot", "Accept is text/html alone", "finds-slots", conversation =>
            Slots(conversation) with { Accept = "text/html" }),
        Exit("invalid-request", Message, "the body is half of a JSON text", Accepted(), _ =>
            ProbeRequest.Message("{ \"resourceType\": \"Bundle\", \"type\": ")),
        Ids("missing-message-id", "GET /Slot", null, Slots),
        Ids("missing-message-id", "GET /MessageDefinition", null, Definitions),
        Ids("invalid-message-id", "GET /Slot", "no-guid", Slots),
        Ids("invalid-message-id", "GET /MessageDefinition", "no-guid", Definitions),
        Exit("unauthenticated", "GET /Slot", "the caller sends no token", "finds-slots", conversation =>
            settings.Caller.HasAuthorization
                ? Slots(conversation) with { IsAuthorized = false }
                : throw new NotProvokedException("No token was given, so that all requests went without one.")),
        Create("message-processed", Message, "an accepted message is sent again with the same ids", null, async conversation =>
        {
            var first = await conversation.AcceptedAsync(conversation.Choose(MessageCases.Any));
            return await DialogueCases.RepeatAsync(conversation, first, first.Exchange.Request);
        }),
        Running(),
        NotRun(
            "body-too-large",
            "a body that is larger than the receiver reads",
            "The limit is not known from outside, and a body beyond any limit burdens others."),
        NotRun("forbidden", "a caller that is known and not allowed", "It takes a second caller, without the right to do this."),
        NotRun(
            "too-many-requests",
            "more requests than the receiver takes",
            "It takes a flood of requests, which the probe does not send."),
        NotRun("timeout", "the receiver does not finish in time", Inside),
        NotRun("unavailable", "what the receiver depends on is not there", Inside),
        NotRun(
            "not-implemented",
            "a function that the receiver does not have yet",
            "Which functions these are is not known from outside."),
        NotRun("unhandled-exception", "a failure that nobody expected", Inside),
    ];

    private static ProbeRequest Slots(Conversation conversation) =>
        new("GET", new SlotQuery(conversation.Settings, conversation.Now).ToString());

    private static ProbeRequest Definitions(Conversation conversation) =>
        new("GET", SearchCases.Services(conversation.Settings, conversation.Settings.ServiceId));

    private string? Accepted() => settings.Takes.Count > 0 ? "accepts-" + settings.Takes[0].Name() : null;

    private Check Ids(string exit, string endpoint, string? id, Func<Conversation, ProbeRequest> request) => Exit(
        exit,
        endpoint,
        id is null ? "X-Request-ID and X-Correlation-ID are absent" : "X-Request-ID and X-Correlation-ID are no GUIDs",
        ControlChecks.OfEndpoint(endpoint),
        conversation => request(conversation) with { RequestId = id, CorrelationId = id }) with
    {
        Id = $"{exit} {endpoint[4..]}",
    };

    private Check Exit(string exit, string endpoint, string text, string? control, Func<Conversation, ProbeRequest> request) =>
        Create(exit, endpoint, text, control, conversation => conversation.SendAsync(request(conversation), ""));

    private Check NotRun(string exit, string text, string reason) =>
        Create(exit, "any", text, null, _ => throw new NotProvokedException(reason));

    /// <summary>Of two attempts at the same time, one is processed; the other learns that it is not the first.</summary>
    private Check Running()
    {
        var processed = Find("message-processed", Message);
        var running = Create("message-running", Message, "the same message is sent twice at the same time", null, async conversation =>
        {
            var kind = conversation.Choose(MessageCases.ReferralFirst);
            var message = conversation.Create(kind);
            var request = ProbeRequest.Message(message.ToJson());
            var both = await Task.WhenAll(
                conversation.SendAsync(request, "the first attempt"), conversation.SendAsync(request, "the second attempt"));
            foreach (var exchange in both)
                conversation.Note(kind, message, exchange);
            var (first, second) = (both[0].Answer, both[1].Answer);
            if (both.All(exchange => !exchange.Answer.IsSuccess && exchange.Answer.Failure is null))
                throw new NotProvokedException($"The receiver accepted neither of the attempts ({first.Status}, {second.Status}).");
            return first.IsSuccess ? both[1] : both[0];
        });
        return processed is null ? running : running with { Expected = running.Expected with { Or = [Expectation.Of(processed)] } };
    }

    private Check Create(string exit, string endpoint, string text, string? control, Func<Conversation, Task<Exchange>> provoke)
    {
        var scenario = Find(exit, endpoint);
        return new Check
        {
            Id = exit,
            Group = CheckGroup.Exit,
            Endpoint = endpoint,
            Text = text,
            Reference = $"Exit {exit}" + (scenario?.Source is { Length: > 0 } source ? $"; {source}" : ""),
            Requirements = scenario is null ? [] : [.. scenario.Requirements],
            Expected = scenario is null ? Expectation.Unknown : Expectation.Of(scenario),
            Control = control,
            Provoke = scenario is null
                ? _ => throw new NotProvokedException("The spec in force has no scenario for this exit.")
                : provoke,
        };
    }

    /// <summary>
    /// The scenario of an exit at an endpoint: its own if it has one, otherwise the one of no endpoint, otherwise the first.
    /// </summary>
    private Scenario? Find(string exit, string endpoint)
    {
        var names = specification.Exits.FirstOrDefault(entry => entry.Exit == exit)?.Scenarios;
        var scenarios = names?.Select(name => specification.Scenarios.First(scenario => scenario.Name == name)).ToList() ?? [];
        return scenarios.Find(scenario => scenario.Endpoints.Contains(endpoint))
            ?? scenarios.Find(scenario => scenario.Endpoints.Count == 0)
            ?? scenarios.FirstOrDefault();
    }
}
