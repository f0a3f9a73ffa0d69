namespace BaRS.ErrorGen.Samples.Tests.Assurance;

/// <summary>How the conditions of the GET endpoints are provoked.</summary>
internal static class SearchCases
{
    private const string Services = "/MessageDefinition?context=https://fhir.nhs.uk/Id/dos-service-id|";

    private const string Start = "&start=ge2026-01-31T09:00:00Z&start=le2026-02-01T09:00:00Z";

    public static IReadOnlyDictionary<string, string> Paths { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["A01"] = "/MessageDefinition",
        ["A02"] = Services + "1",
        ["A03"] = "/MessageDefinition?context=nothing",
        ["A04"] = "/MessageDefinition?context=",
        ["A05"] = Services + "2000099998",
        ["A06"] = Services + "Leeds",
        ["A07"] = Slots(Start, "&start=ge2026-01-31T09:00:00Z&from=le2026-02-01T09:00:00Z"),
        ["A08"] = Request.ValidSearch[..Request.ValidSearch.IndexOf("&_include", StringComparison.Ordinal)],
        ["A09"] = Slots("&_include=Slot:schedule", ""),
        ["A10"] = Slots("&_include:iterate=Schedule:actor:Practitioner", ""),
        ["A11"] = Slots("&_include:iterate=Schedule:actor:HealthcareService", ""),
        ["A12"] = Slots("&status=free", ""),
        ["A13"] = Slots("&status=free", "&status=vacant"),
        ["A14"] = Slots("Schedule.actor:HealthcareService=2000099999&", ""),
        ["A15"] = Slots("=2000099999", "=Leeds"),
        ["A16"] = Slots("=2000099999", "=2000099998"),
        ["A17"] = Slots(Start, ""),
        ["A18"] = Slots(Start, "&start=ge2026-01-31T09:00:00Z"),
        ["A19"] = Slots(Start, Start + "&start=le2026-02-02T09:00:00Z"),
        ["A20"] = Slots("le2026-02-01", "le2027-02-02"),
        ["A21"] = Slots("le2026-02-01T09:00:00Z", "le2026-02-01T09:00:00"),
        ["A22"] = Slots("le2026-02-01T09:00:00Z", "le2026-02-01T09:00:00%2B05:00"),
        ["A23"] = "/Appointment",
        ["A24"] = "/Appointment?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|9000000000",
        ["A25"] = "/Appointment/",
        ["A26"] = "/Appointment/1",
        ["A27"] = "/Appointment/" + Guid.NewGuid(),
        ["A28"] = "/ServiceRequest?status=active",
        ["A29"] = "/ServiceRequest?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|Leeds",
        ["A30"] = "/ServiceRequest/",
        ["A31"] = "/ServiceRequest/1",
        ["A32"] = "/ServiceRequest/" + Guid.NewGuid(),
    };

    private static string Slots(string part, string instead) => Request.ValidSearch.Replace(part, instead, StringComparison.Ordinal);
}
