using System.Text.Json.Serialization;

namespace LegacyReceiver.Errors;

/// <summary>An OperationOutcome, as far as this receiver needs it.</summary>
public sealed record Outcome([property: JsonPropertyName("issue")] IReadOnlyList<Issue> Issue)
{
    [JsonPropertyName("resourceType")]
    public string ResourceType => "OperationOutcome";

    public static Outcome Create(string issueCode, string errorCode, string diagnostics) => new(
    [
        new Issue
        {
            Severity = "error",
            Code = issueCode,
            Details = new Details { Coding = [new Coding { System = ErrorCodes.System, Code = errorCode }] },
            Diagnostics = diagnostics,
        },
    ]);
}

public sealed record Issue
{
    [JsonPropertyName("severity")]
    public required string Severity { get; init; }

    [JsonPropertyName("code")]
    public required string Code { get; init; }

    [JsonPropertyName("details")]
    public required Details Details { get; init; }

    [JsonPropertyName("diagnostics")]
    public required string Diagnostics { get; init; }
}

public sealed record Details
{
    [JsonPropertyName("coding")]
    public required IReadOnlyList<Coding> Coding { get; init; }
}

public sealed record Coding
{
    [JsonPropertyName("system")]
    public required string System { get; init; }

    [JsonPropertyName("code")]
    public required string Code { get; init; }
}
