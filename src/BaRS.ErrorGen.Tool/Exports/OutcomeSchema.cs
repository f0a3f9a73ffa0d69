using System.Text.Json;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Tool.Exports;

/// <summary>What an OperationOutcome looks like, as a schema of OpenAPI 3.0 and 3.1: no more of FHIR than errors have.</summary>
internal static class OutcomeSchema
{
    public const string Name = "OperationOutcome";

    public static void Write(Utf8JsonWriter writer, Specification specification)
    {
        writer.WriteStartObject("schemas");
        Object(writer, Name, ["resourceType", "issue"], () =>
        {
            Text(writer, "resourceType", [Name]);
            Text(writer, "id");
            Object(writer, "meta", [], () => Array(writer, "profile", () => Text(writer, "items")));
            Array(writer, "issue", () => Issue(writer, specification));
        });
        writer.WriteEndObject();
    }

    private static void Issue(Utf8JsonWriter writer, Specification specification) =>
        Object(writer, "items", ["severity", "code", "details"], () =>
        {
            Text(writer, "severity", SpecFormat.Severities);
            Text(writer, "code", IssueTypes.R4Codes);
            Object(writer, "details", ["coding"], () => Array(
                writer,
                "coding",
                () => Object(writer, "items", ["system", "code"], () =>
                {
                    Text(writer, "system", [specification.System]);
                    Text(writer, "code");
                    Text(writer, "display");
                })));
            Text(writer, "diagnostics");
        });

    private static void Object(Utf8JsonWriter writer, string name, IReadOnlyList<string> required, Action writeProperties)
    {
        writer.WriteStartObject(name);
        writer.WriteString("type", "object");
        if (required.Count > 0)
            Texts(writer, "required", required);
        writer.WriteStartObject("properties");
        writeProperties();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Array(Utf8JsonWriter writer, string name, Action writeItems)
    {
        writer.WriteStartObject(name);
        writer.WriteString("type", "array");
        writer.WriteNumber("minItems", 1);
        writeItems();
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, IReadOnlyList<string>? values = null)
    {
        writer.WriteStartObject(name);
        writer.WriteString("type", "string");
        if (values is not null)
            Texts(writer, "enum", values);
        writer.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
