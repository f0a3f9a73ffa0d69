using System.Text.Json.Nodes;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>What a key of a mapping demands of its other keys.</summary>
internal static class SchemaConditions
{
    public static JsonArray? For(SpecShape shape) => shape.Name switch
    {
        "retryPolicy" =>
        [
            If("action", ["retry-after-delay", "retry-with-backoff"], NeedsDelay()),
            If("action", SpecFormat.Actions.Where(action => action != "retry-with-backoff"), Lacks("factor", "maxDelay", "jitter")),
            If("action", ["do-not-retry", "already-delivered"], Lacks("delay", "attempts")),
        ],
        "scenario" or "classification" => [If("retry", ["already-delivered"], IsReceipt())],
        _ => null,
    };

    /// <remarks>
    /// The value is a pattern, because the server shows an <c>enum</c> as allowed values even if it is a condition. Before
    /// 1.24 it also offered the keys of a condition.
    /// </remarks>
    private static JsonObject If(string key, IEnumerable<string> values, JsonObject then) => new()
    {
        ["if"] = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                [key] = new JsonObject
                {
                    ["type"] = "string",
                    ["pattern"] = $"^({string.Join('|', values)})$",
                    ["doNotSuggest"] = true,
                },
            },
            ["required"] = SchemaWriter.Texts([key]),
        },
        ["then"] = then,
    };

    private static JsonObject NeedsDelay()
    {
        const string Message = "This action needs a 'delay' above zero.";
        return new JsonObject
        {
            ["required"] = SchemaWriter.Texts(["delay"]),
            ["properties"] = new JsonObject
            {
                ["delay"] = new JsonObject
                {
                    ["if"] = new JsonObject { ["type"] = "null" },
                    ["then"] = new JsonObject { ["type"] = "string", ["errorMessage"] = Message },
                    ["else"] = new JsonObject { ["pattern"] = "[1-9]", ["patternErrorMessage"] = Message },
                    ["doNotSuggest"] = true,
                },
            },
            ["errorMessage"] = Message,
        };
    }

    private static JsonObject Lacks(params string[] keys) => new()
    {
        ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(
            key,
            (JsonNode?)SchemaDefinitions.Only(new JsonObject { ["type"] = "null" }, $"'{key}' is not valid with this action.")))),
    };

    private static JsonObject IsReceipt()
    {
        const string Message = "'already-delivered' is valid only for status 409 with issue code 'duplicate'.";
        var duplicate = new JsonObject { ["const"] = "duplicate" };
        return new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["status"] = SchemaDefinitions.Only(
                    AnyOf(new JsonObject { ["const"] = 409 }, new JsonObject { ["const"] = "409" }), Message),
                ["issue"] = SchemaDefinitions.Only(
                    AnyOf(duplicate, new JsonObject { ["type"] = "array", ["items"] = duplicate.DeepClone() }), Message),
            },
        };
    }

    private static JsonObject AnyOf(params JsonNode[] choices) => new() { ["anyOf"] = new JsonArray(choices) };
}
