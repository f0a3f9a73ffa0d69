using Receiver.Requests;

namespace Receiver.Slots;

/// <summary>GET /Slot: checks the parameters of the search, and always finds no slots.</summary>
internal static class SlotEndpoint
{
    public static void MapSlots(this IEndpointRouteBuilder routes) => routes.MapGet("/Slot", Search);

    private static IResult Search(HttpRequest request) => SlotSearch.FindErrors(request.Query) is { Length: > 0 } errors
        ? new BarsResult(errors)
        : Results.Text("""{"resourceType":"Bundle","type":"searchset","total":0}"""u8, MediaTypes.FhirJson);
}
