using System.Net.Http.Headers;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>A request as a sender makes it; correct but for what a test changes.</summary>
public sealed record Request(string Method, string Path)
{
    /// <summary>The two days are a weekend, on which the sample has no slots.</summary>
    public const string ValidSearch =
        "/Slot?Schedule.actor:HealthcareService=2000099999&start=ge2026-01-31T09:00:00Z&start=le2026-02-01T09:00:00Z&status=free"
        + "&_include=Slot:schedule&_include:iterate=Schedule:actor:Practitioner&_include:iterate=Schedule:actor:HealthcareService";

    /// <summary>X-Request-ID; null leaves the header out.</summary>
    public string? RequestId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>X-Correlation-ID; null leaves the header out.</summary>
    public string? CorrelationId { get; init; } = Guid.NewGuid().ToString();

    public string? Accept { get; init; }

    public HttpContent? Content { get; init; }

    public static Request Message(string body) => new("POST", "/$process-message") { Content = Json(body) };

    public static HttpContent Json(string body) => new StringContent(body, new MediaTypeHeaderValue("application/fhir+json"));

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Path) { Content = Content };
        Add(message, "X-Request-ID", RequestId);
        Add(message, "X-Correlation-ID", CorrelationId);
        Add(message, "Accept", Accept);
        return message;
    }

    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
            message.Headers.TryAddWithoutValidation(name, value);
    }
}
