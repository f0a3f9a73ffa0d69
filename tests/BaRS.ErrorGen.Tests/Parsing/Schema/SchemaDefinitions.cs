using System.Globalization;
using System.Text.Json.Nodes;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>The parts of the schema that several keys of one name share.</summary>
internal static class SchemaDefinitions
{
    public static JsonObject Write() => new()
    {
        ["code"] = Offer(KnownValue.Codes, "Published error code."),
        ["status"] = Offer(KnownValue.Statuses, "HTTP status.", isNumber: true),
        ["retry"] = Offer(KnownValue.Policies, "Built-in retry policy."),
        ["issue"] = Closed(KnownValue.IssueCodes),
        ["extends"] = Offer(KnownValue.Presets, "Preset."),
        ["retryPolicy"] = SchemaPolicies.Own(),
        ["builtInRetryPolicy"] = SchemaPolicies.BuiltIn(),
    };

    /// <summary>Nothing but these values.</summary>
    public static JsonObject Closed(IReadOnlyList<KnownValue> values) => new()
    {
        ["type"] = "string",
        ["enum"] = SchemaWriter.Texts(values.Select(value => value.Text)),
        ["enumDescriptions"] = SchemaWriter.Texts(values.Select(value => value.Description)),
    };

    /// <summary>
    /// Values that an editor offers where others are valid too. Each stands for itself, because the server would call a
    /// list of them the allowed values.
    /// </summary>
    public static JsonObject Offer(IReadOnlyList<KnownValue> values, string kind, bool isNumber = false) => new()
    {
        ["anyOf"] = new JsonArray(
        [
            .. values.Select(value => (JsonNode)new JsonObject
            {
                ["const"] = isNumber ? int.Parse(value.Text, CultureInfo.InvariantCulture) : value.Text,
                ["description"] = value.Description + "\n" + kind,
            }),
        ]),
    };

    /// <summary>A key without a value.</summary>
    public static JsonObject Nothing() =>
        new() { ["not"] = new JsonObject { ["type"] = SchemaWriter.Texts(["string", "number", "boolean", "object", "array"]) } };

    /// <summary>Nothing but what the condition says; a key without a value is not judged.</summary>
    public static JsonObject Only(JsonObject condition, string message) => new()
    {
        ["if"] = new JsonObject { ["not"] = condition },
        ["then"] = new JsonObject { ["type"] = "null", ["errorMessage"] = message },
        ["doNotSuggest"] = true,
    };
}
