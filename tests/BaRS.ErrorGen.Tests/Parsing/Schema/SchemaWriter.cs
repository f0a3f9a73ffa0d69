using System.Text.Json.Nodes;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>Writes the JSON schema from the parser's tables.</summary>
/// <remarks>
/// <para>
/// It is meant for the YAML language server, which editors share. Beside what draft 07 has, that server reads
/// <c>enumDescriptions</c>, <c>errorMessage</c>, <c>patternErrorMessage</c>, <c>defaultSnippets</c> and
/// <c>doNotSuggest</c>. Others ignore them.
/// </para>
/// <para>
/// It offers <c>true</c>, <c>false</c> and <c>null</c> wherever a <c>type</c> admits them, and it looks for types
/// everywhere but under <c>if</c>, <c>then</c>, <c>else</c> and <c>not</c>. So that is where types stand which only say
/// that any text is valid, or none. It heads what it shows of a value with the nearest title above it, so that each key
/// needs one. What several keys refer to has the title of the last of them, so that only what one key refers to, or
/// several of one name, is a definition.
/// </para>
/// </remarks>
internal static class SchemaWriter
{
    private const string Title = "BaRS errors";

    public static JsonObject Write()
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#" };
        foreach (var (key, value) in Mapping(SpecFormat.Root, Title))
            schema[key] = value?.DeepClone();
        schema["definitions"] = SchemaDefinitions.Write();
        return schema;
    }

    public static JsonObject Mapping(SpecShape shape, string title)
    {
        var mapping = new JsonObject
        {
            ["title"] = title,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Texts(shape.Keys.Where(key => key.IsRequired).Select(key => key.Name)),
            ["properties"] = new JsonObject(shape.Keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Key(key, shape)))),
        };
        if (shape.Others is { } others)
            mapping["patternProperties"] = new JsonObject { [others.Pattern!] = Key(others, shape) };
        if (SchemaConditions.For(shape) is { } conditions)
            mapping["allOf"] = conditions;
        return mapping;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    private static JsonObject Key(SpecKey key, SpecShape shape)
    {
        var value = key.Kind switch
        {
            SpecValueKind.Mapping => Nullable(Mapping(key.Shape!, key.Name)),
            SpecValueKind.MappingList => Nullable(MappingList(key.Shape!)),
            SpecValueKind.MappingByName => Nullable(key.Shape == SpecFormat.RetryPolicy ? SchemaPolicies.ByName() : ByName(key.Shape!)),
            SpecValueKind.TextList => Nullable(List(SchemaValue.Item(key, shape))),
            _ => new JsonObject { ["anyOf"] = new JsonArray([.. Choices(key, shape)]) },
        };
        value["title"] = key.Name;
        value["description"] = key.Description;
        return value;
    }

    /// <summary>What may stand behind a key that takes a text. If nothing fits, editors report what the first says.</summary>
    private static IEnumerable<JsonNode> Choices(SpecKey key, SpecShape shape)
    {
        foreach (var choice in SchemaValue.Choices(key, shape))
            yield return choice;
        if (key.Kind == SpecValueKind.TextOrList)
        {
            var list = List(SchemaValue.Item(key, shape));
            if (key.IsRequired)
                list["minItems"] = 1;
            // The server takes two choices without a description for one.
            list["description"] = key.Description;
            yield return list;
        }

        if (!key.IsRequired)
            yield return SchemaDefinitions.Nothing();
    }

    private static JsonObject ByName(SpecShape shape) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject
        {
            ["pattern"] = "^[A-Za-z][A-Za-z0-9_-]*$",
            ["patternErrorMessage"] = "A name of letters, digits and hyphens is expected here, starting with a letter.",
        },
        ["additionalProperties"] = Mapping(shape, shape.Name),
    };

    private static JsonObject MappingList(SpecShape shape)
    {
        var list = List(Mapping(shape, shape.Name));
        if (SchemaSnippets.For(shape) is { } snippets)
            list["defaultSnippets"] = snippets;
        return list;
    }

    private static JsonObject List(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>A key without a value is as good as none, unless it is required.</summary>
    private static JsonObject Nullable(JsonObject value)
    {
        value["type"] = new JsonArray(value["type"]!.DeepClone(), "null");
        return value;
    }
}
