using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Parsing;

/// <summary>The JSON schema that editors use is what the parser accepts: it is written from the parser's own tables.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_schema_is_what_the_parser_accepts() =>
        Repository.Keep(Schema().ToJsonString(Indented).ReplaceLineEndings("\n") + "\n", "spec", "bars-errors.schema.json");

    private static JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Failure scenarios of the NHS Booking and Referral Standard, format " + SpecFormat.Version,
        };
        foreach (var (key, value) in Mapping(SpecFormat.Root))
            schema[key] = value?.DeepClone();
        return schema;
    }

    private static JsonObject Mapping(SpecShape shape) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. shape.Keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Name)]),
        ["properties"] = new JsonObject(shape.Keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Key(key)))),
    };

    private static JsonObject Key(SpecKey key)
    {
        var value = key.Kind switch
        {
            SpecValueKind.Text => Text(key),
            SpecValueKind.TextOrList => new JsonObject { ["anyOf"] = new JsonArray(Text(key), List(Text(key))) },
            SpecValueKind.TextList => List(Text(key)),
            SpecValueKind.Mapping => Mapping(key.Shape!),
            SpecValueKind.MappingList => List(Mapping(key.Shape!)),
            _ => new JsonObject { ["type"] = "object", ["additionalProperties"] = Mapping(key.Shape!) },
        };
        value["description"] = key.Description;
        return value;
    }

    private static JsonObject List(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Text(SpecKey key)
    {
        // Editors read plain 400 and 1.0 as numbers, and the parser takes any scalar as text.
        if (key.Name == "status")
            return new JsonObject { ["type"] = "integer", ["minimum"] = 400, ["maximum"] = 599 };
        if (key.IsInteger)
            return new JsonObject { ["type"] = "integer", ["minimum"] = 1 };

        var text = new JsonObject { ["type"] = key.Name is "factor" ? "number" : key.Name is "core" or "guide" ? new JsonArray("string", "number") : (JsonNode)"string" };
        if (key.Name == "issue")
            text["enum"] = Words(IssueTypes.R4Codes);
        else if (key.Words.Count > 0)
            text["enum"] = Words(key.Words);
        if (key.Pattern is not null)
            text["pattern"] = key.Pattern;
        return text;
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
