using System.Text.Json;

namespace Receiver.Messages;

/// <summary>Checks the body of a message. In this sample, it must be a Bundle of type message.</summary>
internal static class MessageBody
{
    /// <summary>What is wrong with the body; null if it is valid.</summary>
    public static async Task<BarsError?> FindErrorAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return FindError(body.RootElement);
        }
        // InvalidOperationException: half a surrogate pair ("\ud800") parses, but cannot be read as text. A 500 would be retried.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not the text of the exception: it comes from .NET, can quote the body, and does not help a partner.
            return BarsErrors.RecBadRequestValue("Body", "it is not JSON");
        }
    }

    private static BarsError? FindError(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("resourceType", out var resourceType)
            || resourceType.ValueKind != JsonValueKind.String)
        {
            return BarsErrors.RecBadRequestValue("Body", "it is not a FHIR resource");
        }

        // Not for this endpoint, even if it is a valid resource.
        if (!resourceType.ValueEquals("Bundle"))
            return BarsErrors.RecBadRequestNotSupported("A message is a Bundle. Other resources are not supported here.");
        if (!body.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("message"))
            return BarsErrors.RecBadRequestValue("Bundle.type", "a message has 'message'");
        return null;
    }
}
