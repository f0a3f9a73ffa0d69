namespace BaRS.ErrorGen.Tool.Probe.Http;

/// <summary>What came back, or why nothing did.</summary>
internal sealed record ProbeAnswer
{
    /// <summary>0 if there was no answer.</summary>
    public int Status { get; init; }

    public IReadOnlyList<Header> Headers { get; init; } = [];

    public string Body { get; init; } = "";

    /// <summary>Whether the body went on beyond what is read of it.</summary>
    public bool IsCut { get; init; }

    /// <summary>Why there is no answer, as a clause: "the connection was closed"; null if there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether no connection was made, so that the receiver got nothing.</summary>
    public bool IsUnreachable { get; init; }

    public TimeSpan Duration { get; init; }

    public bool IsSuccess => Failure is null && Status is >= 200 and <= 299;

    public bool IsRedirect => Failure is null && Status is >= 300 and <= 399;

    /// <summary>The media type without parameters; null if there is none.</summary>
    public string? MediaType => Header("Content-Type")?.Split(';')[0].Trim() is { Length: > 0 } type ? type : null;

    /// <summary>The value of a header; null if it is not there.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(header => header.IsNamed(name))?.Value;
}

/// <summary>A request with its answer.</summary>
internal sealed record Exchange(ProbeRequest Request, IReadOnlyList<Header> Headers, ProbeAnswer Answer)
{
    /// <summary>What a reader of the report should know of it: "a correct referral".</summary>
    public string Purpose { get; init; } = "";
}
