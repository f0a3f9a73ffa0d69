using Hl7.Fhir.Model;

namespace Receiver.Messages.Updates;

/// <summary>Nothing in an update is older than what the receiver holds of it.</summary>
internal static class HeldIsOlder
{
    public static BarsError? Check(Message update, Message held) => update.Bundle.Entry.Any(entry => IsNewerThan(Find(held, entry), entry))
        ? BarsErrors.RecConflict("The receiver holds a newer version of a resource in the message.") // A50
        : null;

    private static Bundle.EntryComponent? Find(Message held, Bundle.EntryComponent entry) => held.Bundle.Entry.FirstOrDefault(known =>
        known.Resource?.TypeName == entry.Resource?.TypeName
        && (known.Resource?.Id == entry.Resource?.Id || (entry.FullUrl is not null && known.FullUrl == entry.FullUrl)));

    private static bool IsNewerThan(Bundle.EntryComponent? held, Bundle.EntryComponent entry) =>
        held?.Resource?.Meta?.LastUpdated > entry.Resource?.Meta?.LastUpdated;
}
