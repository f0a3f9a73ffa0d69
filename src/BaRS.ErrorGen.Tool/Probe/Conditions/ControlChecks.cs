using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>
/// Correct requests. A receiver that refuses everything would answer most conditions as demanded: its answers count only if
/// the correct request is answered otherwise.
/// </summary>
internal static class ControlChecks
{
    private const string Reference = "BaRS: a correct request succeeds";

    /// <summary>The id of the correct request to an endpoint for GET; null if there is none.</summary>
    public static string? OfEndpoint(string endpoint) => endpoint switch
    {
        "GET /MessageDefinition" => "finds-messages",
        "GET /Slot" => "finds-slots",
        "GET /Appointment" => "finds-appointments",
        "GET /ServiceRequest" => "finds-referrals",
        "GET /Appointment/{id}" => "reads-appointment",
        "GET /ServiceRequest/{id}" => "reads-referral",
        _ => null,
    };

    /// <summary>The searches, which change nothing. The free slots that one of them finds are those that are booked later.</summary>
    public static IEnumerable<Check> Searches() =>
    [
        Search("GET /MessageDefinition", "the messages of the service", (settings, _) =>
            SearchCases.Services(settings, settings.ServiceId)),
        Search("GET /Slot", "the free slots of the next seven days", (settings, now) => new SlotQuery(settings, now).ToString()),
        Search("GET /Appointment", "the appointments of a patient", (settings, _) =>
            SearchCases.OfPatient("/Appointment", settings.NhsNumber)),
        Search("GET /ServiceRequest", "the referrals of a patient", (settings, _) =>
            SearchCases.OfPatient("/ServiceRequest", settings.NhsNumber)),
    ];

    /// <summary>The messages that the receiver takes.</summary>
    public static IEnumerable<Check> Messages(ProbeSettings settings) => settings.Takes.Select(kind => Create(
        "accepts-" + kind.Name(),
        "POST /$process-message",
        kind.Noun() + " without a fault",
        conversation => conversation.SendCorrectAsync(kind)));

    /// <summary>Reads what was accepted.</summary>
    public static IEnumerable<Check> Reads(ProbeSettings settings)
    {
        if (settings.Takes.Contains(MessageKind.Booking))
            yield return Read("GET /Appointment/{id}", MessageKind.Booking);
        if (settings.Takes.Contains(MessageKind.Referral))
            yield return Read("GET /ServiceRequest/{id}", MessageKind.Referral);
    }

    /// <summary>Cancels what was accepted.</summary>
    public static IEnumerable<Check> Cancellations(ProbeSettings settings) => settings.Takes
        .Where(kind => kind is MessageKind.Booking or MessageKind.Referral or MessageKind.Validation)
        .Select(kind => Create(
            "cancels-" + kind.Name(),
            "POST /$process-message",
            "the cancellation of " + kind.Noun(),
            async conversation => await conversation.CancelAsync(await conversation.AcceptedAsync(kind))));

    private static Check Search(string endpoint, string text, Func<ProbeSettings, DateTimeOffset, string> path) => Create(
        OfEndpoint(endpoint)!,
        endpoint,
        text,
        async conversation =>
        {
            var exchange = await conversation.SendAsync(new ProbeRequest("GET", path(conversation.Settings, conversation.Now)), text);
            if (endpoint == "GET /Slot" && exchange.Answer.IsSuccess)
                conversation.Offer(SearchCases.FreeSlots(exchange.Answer));
            return exchange;
        });

    private static Check Read(string endpoint, MessageKind kind) => Create(
        OfEndpoint(endpoint)!,
        endpoint,
        $"what the receiver accepted as {kind.Noun()}",
        async conversation =>
        {
            var accepted = await conversation.AcceptedAsync(kind);
            var id = MessageBundle.Text(accepted.Answer?.Find(kind.Focus())?["id"])
                ?? throw new NotProvokedException(
                    $"The answer to {kind.Noun()} is no Bundle with the id of the {kind.Focus()}, so that nobody can read it.");
            return await conversation.SendAsync(
                new ProbeRequest("GET", $"/{kind.Focus()}/{Uri.EscapeDataString(id)}"), $"the {kind.Focus()} that was accepted");
        });

    private static Check Create(string id, string endpoint, string text, Func<Conversation, Task<Exchange>> provoke) => new()
    {
        Id = id,
        Group = CheckGroup.Control,
        Endpoint = endpoint,
        Text = text,
        Reference = Reference,
        Expected = Expectation.Success,
        Provoke = provoke,
    };
}
