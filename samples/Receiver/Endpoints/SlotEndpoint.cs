using System.Globalization;
using Microsoft.Extensions.Primitives;
using Receiver.Errors;
using Receiver.Requests;

namespace Receiver.Endpoints;

/// <summary>GET /Slot: judges the search as far as this sample goes, and finds nothing.</summary>
internal static class SlotEndpoint
{
    private static readonly string[] Parameters = ["Schedule.actor:HealthcareService", "start", "status", "_include", "_include:recurse"];

    private static readonly string[] Statuses = ["busy", "free", "busy-unavailable", "busy-tentative", "entered-in-error"];

    private static readonly string[] TimeFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static void MapSlot(this IEndpointRouteBuilder routes) => routes.MapGet("/Slot", Search);

    private static IResult Search(HttpRequest request)
    {
        // All that is wrong, in one answer: every error has the same status, so they share an OperationOutcome.
        BarsError[] errors =
        [
            .. request.Query.Keys.Except(Parameters, StringComparer.Ordinal).Select(name => BarsErrors.RecBadRequestValue(name, "this receiver does not know the parameter")),
            .. Check(request, "start", IsTime, "it must be a date or time with ge or le before it, as ge2026-01-31T09:00:00Z"),
            .. Check(request, "status", IsStatus, $"it must be one of {string.Join(", ", Statuses)}"),
        ];

        return errors.Length > 0
            ? new Refusal(errors)
            : Results.Text("""{"resourceType":"Bundle","type":"searchset","total":0}"""u8, MediaTypes.FhirJson);
    }

    private static IEnumerable<BarsError> Check(HttpRequest request, string name, Func<string, bool> isValid, string expectation)
    {
        var values = request.Query[name];
        if (StringValues.IsNullOrEmpty(values))
            yield return BarsErrors.RecBadRequestRequired(name);
        else if (!values.All(value => value is not null && isValid(value)))
            yield return BarsErrors.RecBadRequestValue(name, expectation);
    }

    private static bool IsStatus(string value) => value.Split(',').All(Statuses.Contains);

    private static bool IsTime(string value) =>
        (value.StartsWith("ge", StringComparison.Ordinal) || value.StartsWith("le", StringComparison.Ordinal))
        && DateTimeOffset.TryParseExact(value[2..], TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
