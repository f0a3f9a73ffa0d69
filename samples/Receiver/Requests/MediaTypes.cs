namespace Receiver.Requests;

/// <summary>Media types, and how much a request prefers each.</summary>
internal static class MediaTypes
{
    public const string FhirJson = BarsOperationOutcome.MediaType;

    public const string Json = "application/json";

    public const string Html = "text/html";

    /// <summary>The quality that the Accept header gives a media type, from 0 (not accepted) to 1.</summary>
    public static double Accepts(this HttpRequest request, string mediaType) =>
        request.GetTypedHeaders().Accept
            .Where(range => range.MatchesMediaType(mediaType))
            .Select(range => range.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
