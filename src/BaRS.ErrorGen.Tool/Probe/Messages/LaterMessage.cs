using System.Text.Json.Nodes;

namespace BaRS.ErrorGen.Tool.Probe.Messages;

/// <summary>Messages about what the receiver holds: they say the same, with the ids that the receiver gave.</summary>
internal static class LaterMessage
{
    /// <summary>An update that changes nothing but its own time.</summary>
    public static MessageBundle Update(Accepted accepted, DateTimeOffset now)
    {
        var update = accepted.Message.Copy().WithNewId();
        foreach (var entry in update.Entries)
            TakeId(entry, accepted);
        update.SetLastUpdated(FhirTime.Of(now));
        if ((update.Find("MessageHeader")?["reason"]?["coding"] as JsonArray)?.FirstOrDefault() is JsonObject reason)
        {
            reason["code"] = "update";
            reason["display"] = "Update";
        }

        return update;
    }

    /// <summary>A cancellation that differs in nothing but the status.</summary>
    public static MessageBundle Cancellation(Accepted accepted, DateTimeOffset now)
    {
        var cancellation = Update(accepted, now);
        if (cancellation.Find("MessageHeader") is { } header && MessageBundle.Text(header["definition"]) is { } definition)
            header["definition"] = definition + "-cancelled";
        if (cancellation.Find(accepted.Kind.Focus()) is { } focus)
            focus["status"] = accepted.Kind == MessageKind.Booking ? "cancelled" : "revoked";
        return cancellation;
    }

    /// <summary>Gives all resources a time, as if they were changed then.</summary>
    public static void SetLastUpdated(this MessageBundle message, string time)
    {
        foreach (var resource in message.Resources.Prepend(message.Root))
        {
            if (resource["meta"] is not JsonObject meta)
                resource["meta"] = meta = [];
            meta["lastUpdated"] = time;
        }
    }

    /// <summary>
    /// The id that the receiver gave to what was sent at an address; or, if it gave addresses of its own, to the only resource
    /// of the type.
    /// </summary>
    private static void TakeId(JsonObject entry, Accepted accepted)
    {
        // The header of a message is new each time, and a slot is the receiver's from the start.
        if (entry["resource"] is not JsonObject resource
            || MessageBundle.Text(resource["resourceType"]) is not { } type
            || type is "MessageHeader" or "Slot"
            || accepted.Answer is not { } answer)
        {
            return;
        }

        var address = MessageBundle.Text(entry["fullUrl"]);
        var same = answer.Entries.FirstOrDefault(other => address is not null && MessageBundle.Text(other["fullUrl"]) == address);
        var held = same?["resource"] as JsonObject ?? (answer.All(type).Count() == 1 ? answer.Find(type) : null);
        if (MessageBundle.Text(held?["resourceType"]) == type && MessageBundle.Text(held?["id"]) is { } id)
            resource["id"] = id;
    }
}
