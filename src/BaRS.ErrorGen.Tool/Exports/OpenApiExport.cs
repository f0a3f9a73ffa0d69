using System.Globalization;
using System.Text.Json;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Exports;

/// <summary>
/// The components of an OpenAPI document: a response for each status, with an example for each scenario, to be referred to from
/// a document of one's own.
/// </summary>
/// <param name="version">The version of OpenAPI: 3.0.3 or 3.1.0. What is used is the same in both.</param>
internal sealed class OpenApiExport(string version) : IExport
{
    private const string MediaType = "application/fhir+json";
    private const string RequestId = "X-Request-ID";
    private const string CorrelationId = "X-Correlation-ID";

    /// <summary>The versions by the word behind <c>--openapi</c>.</summary>
    public static IReadOnlyDictionary<string, string> Versions { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["3.0"] = "3.0.3", ["3.1"] = "3.1.0" };

    public string Name => "openapi";

    public string Description => "Writes the components of an OpenAPI document: a response for each status, an example for each scenario.";

    public string Write(ExportedSpec spec) => JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("openapi", version);
        writer.WriteStartObject("info");
        writer.WriteString("title", "Errors of a BaRS receiver");
        writer.WriteString("version", ToolVersion.Text);
        writer.WriteString(
            "description",
            "The failure scenarios of the NHS Booking and Referral Standard, as responses. Refer to them; for example, to "
                + "'#/components/responses/Error404'.");
        writer.WriteEndObject();
        writer.WriteStartObject("paths");
        writer.WriteEndObject();
        writer.WriteStartObject("components");
        WriteResponses(writer, spec);
        WriteExamples(writer, spec);
        WriteHeaders(writer);
        OutcomeSchema.Write(writer, spec.Specification);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static void WriteResponses(Utf8JsonWriter writer, ExportedSpec spec)
    {
        writer.WriteStartObject("responses");
        foreach (var status in spec.Scenarios.GroupBy(scenario => scenario.Status).OrderBy(group => group.Key))
        {
            writer.WriteStartObject($"Error{status.Key.ToString(CultureInfo.InvariantCulture)}");
            writer.WriteString("description", Describe(status));
            writer.WriteStartObject("headers");
            foreach (var header in new[] { RequestId, CorrelationId })
                WriteReference(writer, header, "headers", header);
            writer.WriteEndObject();
            writer.WriteStartObject("content");
            writer.WriteStartObject(MediaType);
            WriteReference(writer, "schema", "schemas", OutcomeSchema.Name);
            writer.WriteStartObject("examples");
            foreach (var scenario in status)
                WriteReference(writer, ComponentName.Of(scenario.Name), "examples", ComponentName.Of(scenario.Name));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteExamples(Utf8JsonWriter writer, ExportedSpec spec)
    {
        writer.WriteStartObject("examples");
        foreach (var scenario in spec.Scenarios)
        {
            writer.WriteStartObject(ComponentName.Of(scenario.Name));
            writer.WriteString("summary", scenario.Text.Split('\n')[0]);
            if (scenario.Text.Contains('\n', StringComparison.Ordinal))
                writer.WriteString("description", scenario.Text);
            writer.WritePropertyName("value");
            using var outcome = JsonDocument.Parse(spec.Outcome(scenario));
            outcome.RootElement.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("headers");
        foreach (var header in new[] { RequestId, CorrelationId })
        {
            writer.WriteStartObject(header);
            writer.WriteString("description", $"The {header} of the request.");
            writer.WriteStartObject("schema");
            writer.WriteString("type", "string");
            writer.WriteString("format", "uuid");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter writer, string name, string kind, string target)
    {
        writer.WriteStartObject(name);
        writer.WriteString("$ref", $"#/components/{kind}/{target}");
        writer.WriteEndObject();
    }

    /// <summary>Each combination of the status once.</summary>
    private static string Describe(IEnumerable<Scenario> scenarios) => string.Join(
        "\n",
        scenarios.GroupBy(scenario => $"{scenario.Code} {scenario.Issue}")
            .Select(group => $"- {group.Key}: {group.First().Text.Split('\n')[0]}"));
}
