using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Lint;

/// <summary>An OperationOutcome of a file, with the HTTP status that the file states for it, where it does.</summary>
internal sealed class Outcome
{
    public Outcome(JsonObject resource, StatedStatus? status)
    {
        Resource = resource;
        Status = status;
        Issues = [.. Objects(IssueNode).Select(node => new OutcomeIssue(node))];
    }

    public JsonObject Resource { get; }

    public StatedStatus? Status { get; }

    /// <summary>What stands under <c>issue</c>, whatever it is.</summary>
    public JsonNode? IssueNode => Resource["issue"];

    /// <summary>The issues that are objects. One that stands without a list counts too: its values can be judged all the same.</summary>
    public IReadOnlyList<OutcomeIssue> Issues { get; }

    public JsonObject? Meta => Resource["meta"] as JsonObject;

    /// <summary>The objects of a list, or a single object that stands where a list belongs.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray list => list.Items.OfType<JsonObject>(),
        JsonObject single => [single],
        _ => [],
    };
}

/// <summary>A status that stands beside an outcome: of a Bundle's entry, or of a response in an OpenAPI document.</summary>
internal sealed record StatedStatus(int Status, TextPlace Place);

/// <summary>An entry of <c>OperationOutcome.issue</c>.</summary>
internal sealed class OutcomeIssue(JsonObject node)
{
    public JsonObject Node { get; } = node;

    public JsonNode? Code => Node["code"];

    public JsonNode? Diagnostics => Node["diagnostics"];

    public JsonObject? Details => Node["details"] as JsonObject;

    public IReadOnlyList<JsonObject> Codings { get; } = [.. Outcome.Objects((node["details"] as JsonObject)?["coding"])];

    /// <summary>Whether it reports a failure: so do the severities error and fatal, and one that is missing or misspelt.</summary>
    public bool IsFailure => Node["severity"] is not JsonString { Value: "information" or "warning" };
}
