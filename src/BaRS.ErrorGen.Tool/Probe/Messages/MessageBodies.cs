using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Probe.Messages;

/// <summary>
/// The correct messages that each fault is made from: those of the probe, or the user's own, for a receiver that wants more
/// of a message than the conditions say.
/// </summary>
internal sealed partial class MessageBodies
{
    private readonly Dictionary<MessageKind, string> _own = [];

    private MessageBodies()
    {
    }

    public static MessageBodies OfProbe { get; } = new();

    /// <summary>Reads a file for each kind of message from a folder, as far as they are there.</summary>
    public static MessageBodies ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ToolException($"The folder '{folder}' does not exist. Give the folder that holds the messages.");
        var bodies = new MessageBodies();
        foreach (var kind in MessageKinds.All)
        {
            var path = Path.Combine(folder, kind.Name() + ".json");
            if (File.Exists(path))
                bodies._own[kind] = Read(path);
        }

        return bodies._own.Count > 0
            ? bodies
            : throw new ToolException(
                $"The folder '{folder}' has no message. Its files are named after their kinds: {string.Join(", ", MessageKinds.Names)}.");
    }

    /// <summary>A new message of a kind.</summary>
    public MessageBundle Create(MessageKind kind, ProbeSettings settings, SlotChoice slot, DateTimeOffset now)
    {
        var values = Values(kind, settings, slot, now);
        var json = Placeholder().Replace(
            _own.TryGetValue(kind, out var own) ? own : Template(kind),
            match => values.TryGetValue(match.Groups["name"].Value, out var value) ? value : match.Value);
        var message = MessageBundle.TryParse(json)!.Fresh();
        if (kind == MessageKind.Booking && message.Find("Slot") is { } booked)
            booked["id"] = slot.Id;
        return message;
    }

    private static Dictionary<string, string> Values(MessageKind kind, ProbeSettings settings, SlotChoice slot, DateTimeOffset now)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["now"] = FhirTime.Of(now),
            ["later"] = FhirTime.Of(now.AddHours(4)),
            ["endpoint"] = settings.Address.ToString(),
            ["service"] = settings.ServiceId,
            ["service-system"] = settings.ServiceSystem,
            ["nhs-number"] = settings.NhsNumber,
            ["slot"] = slot.Id,
            ["slot-start"] = FhirTime.Of(slot.Start),
            ["slot-end"] = FhirTime.Of(slot.End),
            ["category"] = kind == MessageKind.Validation ? "validation" : "referral",
            ["use-case"] = kind switch
            {
                MessageKind.Validation => "a4t1",
                MessageKind.AmbulanceReferral => "a6t1",
                _ => "a1t1",
            },
            // Whoever refers has completed the assessment. Whoever asks for validation has not.
            ["care-plan-status"] = kind == MessageKind.Validation ? "active" : "completed",
            ["encounter-status"] = kind == MessageKind.Validation ? "triaged" : "finished",
        };
        // They stand within strings of JSON.
        return values.ToDictionary(value => value.Key, value => System.Text.Json.JsonEncodedText.Encode(value.Value).ToString());
    }

    private static string Read(string path)
    {
        string json;
        try
        {
            json = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be read: {exception.Message}", exception);
        }

        return MessageBundle.TryParse(json) is not null
            ? json
            : throw new ToolException($"'{path}' is not a Bundle in JSON. Give a message that the receiver accepts.");
    }

    private static string Template(MessageKind kind) =>
        ToolResource.Read(kind == MessageKind.Booking ? "probe/booking.json" : "probe/referral.json");

    [GeneratedRegex("\\{(?<name>[a-z-]+)\\}")]
    private static partial Regex Placeholder();
}
