namespace BaRS.ErrorGen.Tool.Probe.Http;

/// <summary>A request as it goes out, correct but for what a check changes.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path under the receiver's address, with its query.</param>
internal sealed record ProbeRequest(string Method, string Path)
{
    public const string RequestIdHeader = "X-Request-ID";

    public const string CorrelationIdHeader = "X-Correlation-ID";

    private const string FhirJson = "application/fhir+json";

    /// <summary>X-Request-ID; null leaves the header out.</summary>
    public string? RequestId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>X-Correlation-ID; null leaves the header out.</summary>
    public string? CorrelationId { get; init; } = Guid.NewGuid().ToString();

    public string Accept { get; init; } = FhirJson + "; version=1.1.0";

    public string? Body { get; init; }

    public string ContentType { get; init; } = FhirJson;

    /// <summary>Whether the headers of the caller go with it, and so the token.</summary>
    public bool IsAuthorized { get; init; } = true;

    /// <summary>A message to $process-message.</summary>
    public static ProbeRequest Message(string body) => new("POST", "/$process-message") { Body = body };

    /// <summary>The same request with ids of its own, as another attempt of another sender.</summary>
    public ProbeRequest WithNewIds() => this with { RequestId = Guid.NewGuid().ToString(), CorrelationId = Guid.NewGuid().ToString() };

    /// <summary>Its headers in the order in which they are sent. Those of the caller replace those of the probe.</summary>
    public IReadOnlyList<Header> Headers(IReadOnlyList<Header> standard, CallerHeaders caller)
    {
        var given = IsAuthorized ? caller.All : [.. caller.All.Where(header => !header.IsNamed("Authorization"))];
        var all = new List<Header> { new("Accept", Accept) };
        if (RequestId is not null)
            all.Add(new(RequestIdHeader, RequestId));
        if (CorrelationId is not null)
            all.Add(new(CorrelationIdHeader, CorrelationId));
        all.AddRange(standard);
        all.RemoveAll(header => header.Name != "Accept" && given.Any(other => other.IsNamed(header.Name)));
        all.AddRange(given.Where(header => !header.IsNamed("Accept")));
        if (Body is not null)
            all.Add(new("Content-Type", ContentType));
        return all;
    }
}
