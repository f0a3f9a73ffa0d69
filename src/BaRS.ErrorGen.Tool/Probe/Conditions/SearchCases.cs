using BaRS.ErrorGen.Tool.Probe.Http;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>How the conditions of the GET endpoints are provoked: by one path each.</summary>
internal static class SearchCases
{
    private const string NhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";

    /// <summary>The path for each condition.</summary>
    public static IReadOnlyDictionary<string, Func<ProbeSettings, DateTimeOffset, string>> Paths { get; } =
        new Dictionary<string, Func<ProbeSettings, DateTimeOffset, string>>(StringComparer.Ordinal)
        {
            ["A01"] = (_, _) => "/MessageDefinition",
            ["A02"] = (settings, _) => Services(settings, settings.UnknownServiceId),
            ["A03"] = (_, _) => "/MessageDefinition?context=nothing",
            ["A04"] = (_, _) => "/MessageDefinition?context=",
            ["A05"] = (settings, _) => Services(settings, settings.UnknownServiceId),
            ["A06"] = (settings, _) => Services(settings, "no service"),
            ["A07"] = Slots(query => query
                .Starts("ge" + FhirTime.Of(query.Start))
                .With("from", "le" + FhirTime.Of(query.Start.AddDays(7)))),
            ["A08"] = Slots(query => query.WithoutInclude()),
            ["A09"] = Slots(query => query.WithoutInclude(SlotQuery.Schedule)),
            ["A10"] = Slots(query => query.WithoutInclude(SlotQuery.Practitioner)),
            ["A11"] = Slots(query => query.WithoutInclude(SlotQuery.HealthcareService)),
            ["A12"] = Slots(query => query.Status(null)),
            ["A13"] = Slots(query => query.Status("vacant")),
            ["A14"] = Slots(query => query.OfService(null)),
            ["A15"] = Slots(query => query.OfService("no service")),
            ["A16"] = (settings, now) => new SlotQuery(settings, now).OfService(settings.UnknownServiceId).ToString(),
            ["A17"] = Slots(query => query.Starts()),
            ["A18"] = Slots(query => query.Starts("ge" + FhirTime.Of(query.Start))),
            ["A19"] = Slots(query => query.Starts(
                "ge" + FhirTime.Of(query.Start), "le" + FhirTime.Of(query.Start.AddDays(7)), "le" + FhirTime.Of(query.Start.AddDays(8)))),
            ["A20"] = Slots(query => query.Starts("ge" + FhirTime.Of(query.Start), "le" + FhirTime.Of(query.Start.AddDays(400)))),
            ["A21"] = Slots(query => query.Starts("ge" + FhirTime.Of(query.Start), "le" + In(query.Start.AddDays(7), ""))),
            ["A22"] = Slots(query => query.Starts("ge" + FhirTime.Of(query.Start), "le" + In(query.Start.AddDays(7), "+05:00"))),
            ["A23"] = (_, _) => "/Appointment",
            ["A24"] = (settings, _) => OfPatient("/Appointment", WithOtherCheckDigit(settings.NhsNumber)),
            ["A25"] = (_, _) => "/Appointment/",
            ["A26"] = (_, _) => "/Appointment/1",
            ["A27"] = (_, _) => "/Appointment/" + Guid.NewGuid(),
            ["A28"] = (_, _) => "/ServiceRequest?status=active",
            ["A29"] = (_, _) => OfPatient("/ServiceRequest", "no-number"),
            ["A30"] = (_, _) => "/ServiceRequest/",
            ["A31"] = (_, _) => "/ServiceRequest/1",
            ["A32"] = (_, _) => "/ServiceRequest/" + Guid.NewGuid(),
        };

    public static string Services(ProbeSettings settings, string id) =>
        $"/MessageDefinition?context={SlotQuery.Escape(settings.ServiceSystem)}|{SlotQuery.Escape(id)}";

    public static string OfPatient(string path, string nhsNumber) =>
        $"{path}?patient:identifier={SlotQuery.Escape(NhsNumberSystem)}|{SlotQuery.Escape(nhsNumber)}";

    /// <summary>The free slots in the answer to a search.</summary>
    public static IEnumerable<SlotChoice> FreeSlots(ProbeAnswer answer)
    {
        foreach (var slot in Messages.MessageBundle.TryParse(answer.Body)?.All("Slot") ?? [])
        {
            if (Messages.MessageBundle.Text(slot["status"]) == "free"
                && Messages.MessageBundle.Text(slot["id"]) is { } id
                && DateTimeOffset.TryParse(
                    Messages.MessageBundle.Text(slot["start"]),
                    System.Globalization.CultureInfo.InvariantCulture,
                    System.Globalization.DateTimeStyles.AssumeUniversal,
                    out var start))
            {
                yield return SlotChoice.Of(id, start);
            }
        }
    }

    private static Func<ProbeSettings, DateTimeOffset, string> Slots(Func<SlotQuery, SlotQuery> change) =>
        (settings, now) => change(new SlotQuery(settings, now)).ToString();

    /// <summary>The same time with another time zone after it.</summary>
    private static string In(DateTimeOffset time, string zone) => FhirTime.Of(time).TrimEnd('Z') + zone;

    private static string WithOtherCheckDigit(string nhsNumber) => nhsNumber[..9] + (char)('0' + ((nhsNumber[9] - '0' + 1) % 10));
}
