using Receiver.Errors;
using Receiver.Requests;
using Receiver.Slots;

namespace Receiver.Endpoints;

/// <summary>GET /Slot: checks the parameters of the search, and always finds no slots.</summary>
internal static class SlotEndpoint
{
    private static readonly CommonFailures Failures = new(
        IdMissing: header => BarsErrors.RecBadRequestInvalidSlotHeaders($"{header} is missing."),
        IdNotGuid: header => BarsErrors.RecBadRequestValueSlotHeaders($"{header} is not a GUID."),
        UnhandledException: () => BarsErrors.RecServerErrorExceptionSlot());

    public static void MapSlot(this IEndpointRouteBuilder routes) => routes.MapGet("/Slot", Search).WithMetadata(Failures);

    private static IResult Search(HttpRequest request) => SlotSearch.FindErrors(request.Query) is { Length: > 0 } errors
        ? new Refusal(errors)
        : Results.Text("""{"resourceType":"Bundle","type":"searchset","total":0}"""u8, MediaTypes.FhirJson);
}
