using System.Globalization;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Lint;

/// <summary>An OperationOutcome of a file, with the HTTP status that the file states for it, where it does.</summary>
internal sealed class Outcome
{
    public Outcome(JsonObject resource, ResourceType type, StatedStatus? status)
    {
        Resource = resource;
        Type = type;
        Status = status;
        Issues = [.. Objects(IssueNode).Select(node => new OutcomeIssue(node))];
    }

    public JsonObject Resource { get; }

    /// <summary>What says that it is one.</summary>
    public ResourceType Type { get; }

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

/// <summary>
/// A status that stands beside an outcome: of a Bundle's entry, or of a response in an OpenAPI document, which can give a
/// class of statuses instead.
/// </summary>
/// <param name="Text">As messages give it: "409" or "4XX".</param>
/// <param name="Place">Where it stands.</param>
internal sealed record StatedStatus(string Text, TextPlace Place)
{
    /// <summary>The statuses 400 to 599, and the classes 4XX and 5XX.</summary>
    public static StatedStatus? Find(string text, TextPlace place) =>
        text.Length == 3
        && text[0] is '4' or '5'
        && ((IsDigit(text[1]) && IsDigit(text[2])) || IsClass(text))
            ? new StatedStatus(text, place)
            : null;

    /// <summary>Whether it is this status, or the class of this status.</summary>
    public bool Covers(int status)
    {
        var number = status.ToString(CultureInfo.InvariantCulture);
        return IsClass(Text) ? number[0] == Text[0] : number == Text;
    }

    private static bool IsClass(string text) => string.Equals(text.Substring(1), "XX", StringComparison.OrdinalIgnoreCase);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}

/// <summary>An entry of <c>OperationOutcome.issue</c>.</summary>
internal sealed class OutcomeIssue(JsonObject node)
{
    public JsonObject Node { get; } = node;

    /// <summary>The severities of FHIR R4, the worst first.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["fatal", "error", "warning", "information"];

    public JsonNode? Severity => Node["severity"];

    public JsonNode? Code => Node["code"];

    public JsonNode? Diagnostics => Node["diagnostics"];

    public JsonObject? Details => Node["details"] as JsonObject;

    public IReadOnlyList<JsonObject> Codings { get; } = [.. Outcome.Objects((node["details"] as JsonObject)?["coding"])];

    /// <summary>
    /// Whether it reports a failure: so do the severities error and fatal, and one that is missing or nowhere near the
    /// other two.
    /// </summary>
    public bool IsFailure => Severity is not JsonString { Value: var text } || text switch
    {
        "fatal" or "error" => true,
        "warning" or "information" => false,
        _ => Spelling.Nearest(text, Severities) is not ("warning" or "information"),
    };
}
