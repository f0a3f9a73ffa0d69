using System.Text;

namespace BaRS.ErrorGen.Sender.Tests.Support;

/// <summary>A message as a sender makes it: both ids, a token, a body.</summary>
internal static class TestMessage
{
    public const string Body = """{"resourceType":"Bundle","type":"message"}""";

    public static HttpRequestMessage Create(Uri address, string? id = null, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = content ?? new StringContent(Body, Encoding.UTF8, "application/fhir+json"),
        };
        request.Headers.Add("X-Request-ID", id ?? Guid.NewGuid().ToString());
        request.Headers.Add("X-Correlation-ID", Guid.NewGuid().ToString());
        request.Headers.Authorization = new("Bearer", "old");
        return request;
    }
}
