using System.Text.Json.Nodes;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>What an editor inserts at once.</summary>
internal static class SchemaSnippets
{
    /// <summary>An item of a list of mappings, with the keys that it needs.</summary>
    public static JsonArray? For(SpecShape shape) => shape.Name switch
    {
        "scenario" =>
        [
            Item(
                "New scenario",
                "A scenario with the keys that it needs.",
                ("status", "${1:400}"),
                ("code", "${2:REC_BAD_REQUEST}"),
                ("issue", "${3:value}"),
                ("text", "${4:What happened.}")),
        ],
        _ => null,
    };

    /// <summary>One of several texts.</summary>
    public static JsonArray For(IEnumerable<KnownValue> values) => new(
    [
        .. values.Select(value => (JsonNode)new JsonObject
        {
            ["label"] = value.Text,
            ["description"] = value.Description,
            ["body"] = value.Text,
        }),
    ]);

    private static JsonObject Item(string label, string description, params (string Key, string Value)[] body) => new()
    {
        ["label"] = label,
        ["description"] = description,
        ["type"] = "array",
        ["body"] = new JsonObject(body.Select(line => KeyValuePair.Create(line.Key, (JsonNode?)line.Value))),
    };
}
