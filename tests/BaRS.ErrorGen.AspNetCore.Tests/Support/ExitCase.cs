using System.Text;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>One way to provoke an exit, the same for a minimal API and a controller.</summary>
/// <param name="Exit">The exit.</param>
/// <param name="Request">Method and path below the prefix of the API, for example "GET /nowhere".</param>
/// <param name="Combination">Status, error code and issue code of the answer.</param>
/// <param name="Header">A header that the framework or the receiver set, and that the answer keeps: "Name: value".</param>
/// <param name="Body">The body, sent as application/json unless the content type is given.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="RequestId">The X-Request-ID; empty for none.</param>
/// <param name="Accept">The Accept header.</param>
/// <param name="IsKnown">Whether the caller is known.</param>
public sealed record ExitCase(
    BarsExit Exit,
    string Request,
    string Combination,
    string? Header = null,
    string? Body = null,
    string ContentType = "application/json",
    string RequestId = ExitCase.AnyId,
    string Accept = "application/fhir+json",
    bool IsKnown = false)
{
    public const string AnyId = "6f1c2a5e-0d3b-4c7a-9a55-2f7f0c3f6a01";

    public const string Origin = "https://portal.example";

    public HttpRequestMessage CreateRequest(string api)
    {
        var words = Request.Split(' ');
        var request = new HttpRequestMessage(new HttpMethod(words[0]), $"/{api}{words[1]}");
        if (RequestId.Length > 0)
            request.Headers.Add("X-Request-ID", RequestId);
        request.Headers.Add("X-Correlation-ID", AnyId);
        request.Headers.Add("Origin", Origin);
        request.Headers.Add("Accept", Accept);
        if (IsKnown)
            request.Headers.Add("Authorization", "Bearer known");
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        return request;
    }

    public override string ToString() => $"{Exit}: {Request} {ContentType} {Body?[..Math.Min(Body.Length, 20)]}";
}
