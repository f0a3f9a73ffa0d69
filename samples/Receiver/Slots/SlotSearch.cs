using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;
using Microsoft.Extensions.Primitives;
using Receiver.Services;

namespace Receiver.Slots;

/// <summary>A search for slots, each parameter checked against its rows on the standard's page of the endpoint.</summary>
internal sealed record SlotSearch(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<Slot.SlotStatus?> Statuses, BarsError[] Errors)
{
    private const string Service = "Schedule.actor:HealthcareService";

    private static readonly string[] IncludeParameters = ["_include", "_include:iterate", "_include:recurse"];

    private static readonly string[] Parameters = [Service, "start", "status", .. IncludeParameters];

    private static readonly string[] RequiredIncludes =
        ["Slot:schedule", "Schedule:actor:Practitioner", "Schedule:actor:HealthcareService"];

    public static SlotSearch Read(IQueryCollection query)
    {
        var range = StartRange.Read(query["start"]);
        // All problems in one response: they have the same status, so they share an OperationOutcome. What is missing comes first.
        BarsError[] errors =
        [
            .. range.Errors,
            .. ServiceErrors(query[Service]),
            .. StatusErrors(query["status"]),
            .. IncludeErrors(IncludeParameters.SelectMany(name => query[name])),
            // The page has no row for an unknown parameter, but the general table has one.
            .. query.Keys
                .Except(Parameters, StringComparer.Ordinal)
                .Select(name => BarsErrors.RecBadRequestValue(name, "this receiver does not know the parameter")),
        ];
        // For well-formed searches. These errors have other statuses, so each is a response of its own.
        if (errors.Length == 0 && query[Service] != HostedService.Id)
            errors = [BarsErrors.RecNotFoundSlotService("This receiver does not have the service.")]; // A16
        if (errors.Length == 0 && range.IsTooWide)
            errors = [BarsErrors.RecUnprocessableEntityTooCostlySlotStart("start covers more than a year.")]; // A20
        return new SlotSearch(range.From, range.To, [.. Split(query["status"]).Select(Status)], errors);
    }

    private static IEnumerable<BarsError> ServiceErrors(StringValues values)
    {
        if (StringValues.IsNullOrEmpty(values))
            yield return BarsErrors.RecBadRequestRequiredSlotService($"{Service} is missing."); // A14
        else if (!HostedService.IsId(values.ToString()))
            yield return BarsErrors.RecBadRequestValueSlotService($"{Service} is not valid: it must be the number of a service."); // A15
    }

    private static IEnumerable<BarsError> StatusErrors(StringValues values)
    {
        if (StringValues.IsNullOrEmpty(values))
            yield return BarsErrors.RecBadRequestRequiredSlotStatus("status is missing."); // A12
        else if (Split(values).Any(status => Status(status) is null))
            yield return BarsErrors.RecBadRequestValueSlotStatus("status is not valid: it must be one of FHIR's, such as free."); // A13
    }

    private static IEnumerable<BarsError> IncludeErrors(IEnumerable<string?> values) => RequiredIncludes
        .Except(values)
        .Select(include => BarsErrors.RecBadRequestRequiredSlotInclude($"_include={include} is missing.")); // A08, A09, A10, A11

    private static Slot.SlotStatus? Status(string code) => EnumUtility.ParseLiteral<Slot.SlotStatus>(code);

    private static IEnumerable<string> Split(StringValues values) => values.SelectMany(value => (value ?? "").Split(','));
}
