using System.Text.Json;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>What the receiver answered, read as a sender reads it.</summary>
public sealed record Answer(int Status, string? MediaType, string Body, string? RequestId, string? CorrelationId)
{
    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(),
        Header(response, "X-Request-ID"),
        Header(response, "X-Correlation-ID"));

    /// <summary>Code, issue code and diagnostics of each issue of the OperationOutcome.</summary>
    public IReadOnlyList<(string Code, string Issue, string Diagnostics)> Issues()
    {
        using var outcome = JsonDocument.Parse(Body);
        Assert.Equal("OperationOutcome", outcome.RootElement.GetProperty("resourceType").GetString());
        return
        [
            .. outcome.RootElement.GetProperty("issue").EnumerateArray().Select(issue => (
                issue.GetProperty("details").GetProperty("coding")[0].GetProperty("code").GetString()!,
                issue.GetProperty("code").GetString()!,
                issue.GetProperty("diagnostics").GetString()!)),
        ];
    }

    /// <summary>
    /// Asserts a refusal: status, media type, the ids sent back, and for each issue the error code, issue code and
    /// diagnostics.
    /// </summary>
    public void AssertRefuses(Request request, int status, params (string Code, string Issue, string Diagnostics)[] issues)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/fhir+json", MediaType);
        Assert.Equal(issues, Issues());
        AssertEchoes(request);
    }

    public void AssertEchoes(Request request)
    {
        Assert.Equal(request.RequestId, RequestId);
        Assert.Equal(request.CorrelationId, CorrelationId);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
