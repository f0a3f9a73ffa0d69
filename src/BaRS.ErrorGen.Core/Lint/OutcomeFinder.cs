using BaRS.ErrorGen.Json;

namespace BaRS.ErrorGen.Lint;

/// <summary>
/// Every OperationOutcome of a JSON value, wherever it stands: alone, in a Bundle, contained in another resource, or as
/// an example in an OpenAPI document. Recurs as deep as <see cref="JsonBounds.MaxDepth"/> at most.
/// </summary>
internal static class OutcomeFinder
{
    private static readonly string[] ResponseMembers = ["content", "examples", "schema"];

    /// <param name="root">The value.</param>
    /// <param name="status">The status of all that states no other, if one is known.</param>
    public static IReadOnlyList<Outcome> Find(JsonNode root, StatedStatus? status = null)
    {
        var outcomes = new List<Outcome>();
        Find(root, status, outcomes);
        return outcomes;
    }

    private static void Find(JsonNode node, StatedStatus? status, List<Outcome> outcomes)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.Items)
                Find(item, status, outcomes);
        }
        else if (node is JsonObject value)
        {
            if (ResourceType.Find(value) is { } type)
                outcomes.Add(new Outcome(value, type, status));
            var responseStatus = FindResponseStatus(value);
            foreach (var member in value.Members)
                Find(member.Value, (member.Name.Value == "outcome" ? responseStatus : StatusInName(member)) ?? status, outcomes);
        }
    }

    /// <summary>Bundle.entry.response has 'status', which starts with the HTTP status, for its 'outcome'.</summary>
    private static StatedStatus? FindResponseStatus(JsonObject response) =>
        response["status"] is JsonString { Value: var text } status && text.Length >= 3
            ? StatedStatus.Find(text.Substring(0, 3), status.Place)
            : null;

    /// <summary>
    /// Under 'responses' of an OpenAPI document each status is a name, of an object that has 'content', or 'examples' and
    /// 'schema' in version 2.
    /// </summary>
    private static StatedStatus? StatusInName(JsonMember member) =>
        StatedStatus.Find(member.Name.Value, member.Name.Place) is { } status
        && member.Value is JsonObject response
        && ResponseMembers.Any(name => response[name] is JsonObject)
            ? status
            : null;
}
