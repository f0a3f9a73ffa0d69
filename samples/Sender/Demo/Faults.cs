namespace Sender.Demo;

/// <summary>Everything that goes wrong in the demonstration.</summary>
internal static class Faults
{
    private const string Endpoint = "POST /$process-message";

    /// <summary>Faults of the network and of what stands in between; no table of the standard has them.</summary>
    public static IReadOnlyList<Fault> OfNetwork { get; } =
    [
        TimeoutOfOldCore,
        Html(502, "Bad Gateway"),
        Html(503, "Service Unavailable"),
        new("half of a 503", FaultKind.HalfBody) { Status = 503 },
        new("connection reset before the work", FaultKind.Reset),
        new("slow body before the work", FaultKind.SlowBody) { Status = 503 },
        .. OfAnswer,
    ];

    /// <summary>The work is done, and its answer does not arrive. The next attempt is answered with 409 duplicate.</summary>
    public static IReadOnlyList<Fault> OfAnswer =>
    [
        new("connection reset after the work", FaultKind.Reset, IsAfterWork: true),
        new("half of the 200", FaultKind.HalfBody, IsAfterWork: true),
        new("slow body of the 200", FaultKind.SlowBody, IsAfterWork: true),
    ];

    /// <summary>One fault for each combination that the standard has for a message, but for the proof that it was delivered.</summary>
    public static IReadOnlyList<Fault> OfStandard { get; } =
    [
        .. BarsErrors.All
            .Where(info => info.Endpoints.Count == 0 || info.Endpoints.Contains(Endpoint))
            .DistinctBy(info => (info.StatusCode, info.Code, info.IssueCode))
            .OrderBy(info => info.StatusCode)
            .ThenBy(info => info.Code, StringComparer.Ordinal)
            .Select(info => Fault.Of(info.Scenario, info.StatusCode == 429 ? "10" : null))
            .Where(fault => !fault.Advice.IsDelivered),
    ];

    /// <summary>A receiver of Core 1.0.0 to 1.4.0: the other 409, which is no conflict and no proof of delivery.</summary>
    public static Fault TimeoutOfOldCore => Fault.Of(BarsScenario.RecTimeout) with
    {
        Name = "409 REC_TIMEOUT timeout",
        Status = 409,
    };

    private static Fault Html(int status, string title) => new($"{status} with HTML", FaultKind.Answer)
    {
        Status = status,
        ContentType = "text/html",
        Body = $"<html><head><title>{status} {title}</title></head></html>",
        Advice = BarsRetry.Classify(status),
    };
}
