using System.Text.Json.Nodes;

namespace BaRS.ErrorGen.Tool.Probe.Messages;

/// <summary>The changes that make a correct message one with a single fault. Each says whether it found what to change.</summary>
internal static class MessageFaults
{
    private const string ContactRank = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactRank";

    private const string Categories = "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest";

    private const string UseCases = "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars";

    /// <summary>No contact of the patient is the first to be called.</summary>
    public static bool NoFirstContact(MessageBundle message)
    {
        var ranks = Contacts(message).SelectMany(Ranks).ToList();
        for (var i = 0; i < ranks.Count; i++)
            ranks[i]["valuePositiveInt"] = i + 2;
        return ranks.Count > 0;
    }

    /// <summary>Two contacts of the patient are the first to be called.</summary>
    public static bool TwoFirstContacts(MessageBundle message)
    {
        if (Contacts(message).FirstOrDefault(contact => Ranks(contact).Any()) is not { } first)
            return false;
        foreach (var rank in Ranks(first))
            rank["valuePositiveInt"] = 1;
        ((JsonArray)first.Parent!).Add(first.DeepClone());
        return true;
    }

    public static bool NoVersion(MessageBundle message) => (message.Root["meta"] as JsonObject)?.Remove("versionId") == true;

    public static bool NotDirectCare(MessageBundle message) => SetCodes(Codings(message, "Consent", "category"), "NDRC");

    public static bool UnknownEvent(MessageBundle message) => SetCodes(
        message.All("MessageHeader").Select(header => header["eventCoding"]).OfType<JsonObject>(), "unknown-event");

    public static bool UnknownReason(MessageBundle message) => SetCodes(
        message.All("MessageHeader").SelectMany(header => CodingsOf(header["reason"])), "unknown-reason");

    public static bool UnknownCategory(MessageBundle message) => SetCodes(OfSystem(message, Categories), "unknown-category");

    public static bool UnknownUseCase(MessageBundle message) => SetCodes(OfSystem(message, UseCases), "unknown-use-case");

    public static bool NoUseCase(MessageBundle message)
    {
        var useCases = OfSystem(message, UseCases).ToList();
        foreach (var useCase in useCases)
            ((JsonArray)useCase.Parent!).Remove(useCase);
        return useCases.Count > 0;
    }

    /// <summary>Gives all resources of a type a status.</summary>
    public static Func<MessageBundle, bool> Status(string type, string status) => message =>
    {
        foreach (var resource in message.All(type))
            resource["status"] = status;
        return message.All(type).Any();
    };

    /// <summary>Nothing in the message refers to a location either.</summary>
    public static bool NoLocation(MessageBundle message)
    {
        foreach (var referral in message.All("ServiceRequest"))
            referral.Remove("locationReference");
        return message.Remove("Location");
    }

    public static bool NoUprn(MessageBundle message) => RemoveParts(message, IsUprn);

    /// <summary>The location keeps its UPRN, and neither address nor eastings and northings.</summary>
    public static bool NoAddress(MessageBundle message)
    {
        var hasAddress = false;
        foreach (var location in message.All("Location"))
            hasAddress |= location.Remove("address");
        return RemoveParts(message, part => !IsUprn(part)) | hasAddress;
    }

    /// <summary>The message becomes an answer to a request that nobody sent.</summary>
    public static bool AnswersNothing(MessageBundle message)
    {
        if (message.Find("MessageHeader") is not { } header || header["eventCoding"] is not JsonObject code)
            return false;
        code["code"] = "servicerequest-response";
        code.Remove("display");
        header["response"] = new JsonObject { ["identifier"] = Guid.NewGuid().ToString(), ["code"] = "ok" };
        return true;
    }

    /// <summary>The Appointment is somebody else's.</summary>
    public static bool OtherParticipant(MessageBundle message)
    {
        if ((message.Find("Appointment")?["participant"] as JsonArray)?.FirstOrDefault() is not JsonObject participant)
            return false;
        participant["actor"] = new JsonObject { ["reference"] = "Patient/" + Guid.NewGuid() };
        return true;
    }

    private static IEnumerable<JsonObject> Contacts(MessageBundle message) =>
        message.All("Patient").SelectMany(patient => Objects(patient["contact"]));

    private static IEnumerable<JsonObject> Ranks(JsonObject contact) =>
        Objects(contact["extension"]).Where(extension => MessageBundle.Text(extension["url"]) == ContactRank);

    private static IEnumerable<JsonObject> OfSystem(MessageBundle message, string system) =>
        Codings(message, "ServiceRequest", "category").Where(coding => MessageBundle.Text(coding["system"]) == system);

    private static IEnumerable<JsonObject> Codings(MessageBundle message, string type, string element) =>
        message.All(type).SelectMany(resource => Objects(resource[element])).SelectMany(CodingsOf);

    private static IEnumerable<JsonObject> CodingsOf(JsonNode? concept) => Objects((concept as JsonObject)?["coding"]);

    private static bool SetCodes(IEnumerable<JsonObject> codings, string code)
    {
        var all = codings.ToList();
        foreach (var coding in all)
        {
            coding["code"] = code;
            // It would say another thing than the code.
            coding.Remove("display");
        }

        return all.Count > 0;
    }

    /// <summary>The parts of the standard's extension of a Location stand in an extension of their own.</summary>
    private static bool RemoveParts(MessageBundle message, Func<JsonObject, bool> isRemoved)
    {
        var parts = message.All("Location")
            .SelectMany(location => Objects(location["extension"]))
            .SelectMany(extension => Objects(extension["extension"]))
            .Where(isRemoved)
            .ToList();
        foreach (var part in parts)
            ((JsonArray)part.Parent!).Remove(part);
        return parts.Count > 0;
    }

    private static bool IsUprn(JsonObject part) =>
        MessageBundle.Text(part["url"])?.EndsWith("UPRN", StringComparison.OrdinalIgnoreCase) == true;

    private static List<JsonObject> Objects(JsonNode? node) => (node as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
}
