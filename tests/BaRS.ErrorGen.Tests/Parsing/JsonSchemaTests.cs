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
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
            SpecValueKind.TextOrList => new JsonObject { ["anyOf"] = new JsonArray(Text(key), List(Text(key), key)) },
            SpecValueKind.TextList => List(Text(key), key),
            SpecValueKind.Mapping => Mapping(key.Shape!),
            SpecValueKind.MappingList => List(Mapping(key.Shape!), key),
            _ => new JsonObject { ["type"] = "object", ["additionalProperties"] = Mapping(key.Shape!) },
        };
        if (!key.IsRequired)
            AdmitNull(value);
        value["description"] = key.Description;
        return value;
    }

    /// <summary>A key without a value is as good as none, unless it is required.</summary>
    private static void AdmitNull(JsonObject value)
    {
        if (value["anyOf"] is JsonArray choices)
            choices.Add((JsonNode)new JsonObject { ["type"] = "null" });
        else if (value["type"] is JsonArray types)
            types.Add((JsonNode)"null");
        else
            value["type"] = new JsonArray(value["type"]!.DeepClone(), "null");
        if (value["enum"] is JsonArray words)
            words.Add((JsonNode?)null);
    }

    private static JsonObject List(JsonNode items, SpecKey key)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = items };
        if (key.IsRequired)
            list["minItems"] = 1;
        return list;
    }

    /// <summary>
    /// A text of the parser is any scalar: where editors read a number or a truth value from the same characters, these
    /// are admitted. Bounds hold for numbers and patterns for texts.
    /// </summary>
    private static JsonObject Text(SpecKey key)
    {
        if (key.Name == "status")
        {
            return new JsonObject
            {
                ["type"] = new JsonArray("integer", "string"),
                ["minimum"] = 400,
                ["maximum"] = 599,
                ["pattern"] = "^[45][0-9][0-9]$",
            };
        }

        if (key.Name == "attempts")
        {
            return new JsonObject
            {
                ["type"] = new JsonArray("integer", "string"),
                ["minimum"] = 1,
                ["maximum"] = 100,
                ["pattern"] = "^([1-9][0-9]?|100)$",
            };
        }

        if (key.Name == "factor")
        {
            return new JsonObject
            {
                ["type"] = new JsonArray("number", "string"),
                ["minimum"] = 1,
                ["maximum"] = 100,
                ["pattern"] = "^[0-9]+([.][0-9]+)?$",
            };
        }

        if (key.Name == "issue")
            return new JsonObject { ["type"] = "string", ["enum"] = Words(IssueTypes.R4Codes) };
        if (key.Words.Count > 0)
            return new JsonObject { ["type"] = "string", ["enum"] = Words(key.Words) };

        var text = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        var pattern = key.Pattern ?? key.Name switch
        {
            "name" when !key.IsRequired => "^[A-Za-z_\u0080-\uFFFF][A-Za-z0-9_\u0080-\uFFFF]{0,199}$",
            "system" or "profile" => "^\\S+$",
            _ => key.IsRequired ? "\\S" : null,
        };
        if (pattern is not null)
            text["pattern"] = pattern;
        return text;
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
