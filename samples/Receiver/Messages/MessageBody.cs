using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Receiver.Messages;

/// <summary>Judges the body of a message as far as this sample goes: a Bundle of type message.</summary>
internal static class MessageBody
{
    /// <summary>What is wrong with the body; null where nothing is.</summary>
    public static async Task<BarsError?> FindErrorAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return FindError(body.RootElement);
        }
        // The second: half a surrogate pair ("\ud800") parses, but cannot be read as text. As a 500 the sender would retry it.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not the exception's own text: it is .NET's, may quote the body, and helps no partner.
            return BarsErrors.RecBadRequestValue("Body", "it is not JSON");
        }
        // The server's own word for a body that it does not read to its end: too long, or broken on its way. The sender's doing.
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            var limit = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
            return BarsErrors.MessageTooLong(limit.GetValueOrDefault().ToString(CultureInfo.InvariantCulture));
        }
        catch (BadHttpRequestException)
        {
            return BarsErrors.RecBadRequestValue("Body", "it cannot be read to its end");
        }
    }

    private static BarsError? FindError(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("resourceType", out var resourceType) || resourceType.ValueKind != JsonValueKind.String)
            return BarsErrors.RecBadRequestValue("Body", "it is not a FHIR resource");
        // Not for this endpoint, though it may well be a valid resource.
        if (!resourceType.ValueEquals("Bundle"))
            return BarsErrors.RecBadRequestNotSupported("A message is a Bundle. Other resources are not supported here.");
        if (!body.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("message"))
            return BarsErrors.RecBadRequestValue("Bundle.type", "a message has 'message'");
        return null;
    }
}
