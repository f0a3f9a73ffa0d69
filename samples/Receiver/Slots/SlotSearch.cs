using Microsoft.Extensions.Primitives;

namespace Receiver.Slots;

/// <summary>The parameters of GET /Slot, each checked against its rows on the standard's page of the endpoint.</summary>
internal static class SlotSearch
{
    private const string Service = "Schedule.actor:HealthcareService";

    private const string KnownService = "2000099999";

    private const string Include = "_include";

    private const string SlotSchedule = "Slot:schedule";

    private static readonly string[] Parameters = [Service, "start", "status", Include, "_include:recurse"];

    private static readonly string[] Statuses = ["busy", "free", "busy-unavailable", "busy-tentative", "entered-in-error"];

    /// <summary>What is wrong with a search; empty if it is valid.</summary>
    public static BarsError[] FindErrors(IQueryCollection query)
    {
        var range = StartRange.Read(query["start"]);
        // All problems in one response: they have the same status, so they share an OperationOutcome.
        BarsError[] errors =
        [
            // The page has no row for an unknown parameter, but the general table has one.
            .. query.Keys
                .Except(Parameters, StringComparer.Ordinal)
                .Select(name => BarsErrors.RecBadRequestValue(name, "this receiver does not know the parameter")),
            .. ServiceErrors(query[Service]),
            .. range.Errors,
            .. StatusErrors(query["status"]),
            .. IncludeErrors(query[Include]),
        ];
        if (errors.Length > 0)
            return errors;

        // For well-formed searches. These errors have other statuses, so each is a response of its own.
        if (query.ContainsKey(Service) && query[Service] != KnownService)
            return [BarsErrors.RecNotFoundSlotService($"This receiver has no service {query[Service]}.")];
        if (range.IsTooWide)
            return [BarsErrors.RecUnprocessableEntityTooCostlySlotStart($"start covers more than {StartRange.MaxDays} days.")];
        return [];
    }

    /// <summary>Optional: the page says so for this parameter only.</summary>
    private static IEnumerable<BarsError> ServiceErrors(StringValues values)
    {
        if (!values.All(value => value is { Length: > 0 } && value.All(char.IsAsciiDigit)))
            yield return BarsErrors.RecBadRequestValueSlotService($"{Service} is not valid: it must be the number of a service.");
    }

    private static IEnumerable<BarsError> StatusErrors(StringValues values)
    {
        if (StringValues.IsNullOrEmpty(values))
            yield return BarsErrors.RecBadRequestRequiredSlotStatus("status is missing.");
        else if (!values.All(value => value is not null && value.Split(',').All(Statuses.Contains)))
            yield return BarsErrors.RecBadRequestValueSlotStatus($"status is not valid: it must be one of {string.Join(", ", Statuses)}.");
    }

    /// <summary>The page does not say which values are the minimum. Here it is the schedules: slots mean nothing without them.</summary>
    private static IEnumerable<BarsError> IncludeErrors(StringValues values)
    {
        if (!values.Contains(SlotSchedule))
            yield return BarsErrors.RecBadRequestRequiredSlotInclude($"{Include}={SlotSchedule} is missing.");
    }
}
