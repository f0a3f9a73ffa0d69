using Receiver.Fhir;
using Receiver.Services;

namespace Receiver.MessageDefinitions;

/// <summary>GET /MessageDefinition: which messages a service takes. A sender asks before it sends.</summary>
internal static class MessageDefinitionEndpoint
{
    public static void MapMessageDefinitions(this IEndpointRouteBuilder routes) => routes.MapGet("/MessageDefinition", Search);

    private static IResult Search(string? context)
    {
        if (string.IsNullOrEmpty(context))
            return BarsErrors.RecBadRequestRequiredMessageDefinitionContext("context is missing."); // A01, A04

        // A token of FHIR: the system of the id, and the id.
        if (context.Split('|') is not [{ Length: > 0 }, var id] || !HostedService.IsId(id))
            return BarsErrors.RecBadRequestValueMessageDefinitionContext("context is not system|number of a service."); // A03, A06
        return id == HostedService.Id
            ? FhirJson.SearchSet(SupportedMessages.All)
            : BarsErrors.RecNotFoundMessageDefinitionContext("This receiver does not have the service in context."); // A02, A05
    }
}
