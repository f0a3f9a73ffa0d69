using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace BaRS.ErrorGen.Tool.Tests.Exports;

/// <summary>The document is valid to Microsoft's reader, which did not write it, and all that it refers to is there.</summary>
public sealed class OpenApiExportTests
{
    [Theory]
    [InlineData("3.0", OpenApiSpecVersion.OpenApi3_0)]
    [InlineData("3.1", OpenApiSpecVersion.OpenApi3_1)]
    public async Task The_document_is_valid_in_either_version(string version, OpenApiSpecVersion expected)
    {
        var (document, diagnostic) = Read(await ExportedText.OfPreset("bars-core-1.5.0", "openapi", "--openapi", version));
        Assert.Equal(expected, diagnostic.SpecificationVersion);

        var responses = document.Components!.Responses!;
        Assert.Equal(16, responses.Count);
        Assert.Equal(129, document.Components.Examples!.Count);
        Assert.Equal(129, responses.Values.Sum(response => response.Content!["application/fhir+json"].Examples!.Count));
        Assert.All(responses, response => Assert.Matches("^Error[45][0-9]{2}$", response.Key));
        Assert.All(
            responses.Values.SelectMany(response => response.Content!["application/fhir+json"].Examples!.Values),
            example => Assert.NotNull(example.Value));
        Assert.All(responses.Values, response => Assert.Equal("uuid", response.Headers!["X-Request-ID"].Schema!.Format));
    }

    [Fact]
    public async Task Without_an_option_it_is_version_3_1()
    {
        var (_, diagnostic) = Read((await ToolRun.Of("export", "openapi")).Succeeded());
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task Each_example_is_what_the_schema_says()
    {
        using var json = JsonDocument.Parse(await ExportedText.OfPreset("bars-core-1.5.0", "openapi"));
        var components = json.RootElement.GetProperty("components");
        var schema = JsonSchema.FromText(components.GetProperty("schemas").GetProperty("OperationOutcome").GetRawText());
        var examples = components.GetProperty("examples").EnumerateObject().ToList();
        Assert.All(examples, example => Assert.True(schema.Evaluate(example.Value.GetProperty("value")).IsValid, example.Name));

        // The schema can fail.
        var wrong = examples[0].Value.GetProperty("value").GetRawText().Replace("\"required\"", "\"requires\"", StringComparison.Ordinal);
        using var other = JsonDocument.Parse(wrong);
        Assert.False(schema.Evaluate(other.RootElement).IsValid);
    }

    [Fact]
    public async Task Any_name_and_text_makes_a_valid_document()
    {
        var (document, _) = Read(await ExportedText.OfSpec(ExportedText.HostileSpec(), "openapi"));
        Assert.Equal(ExportedText.Hostile.Count, document.Components!.Examples!.Count);
        Assert.All(document.Components.Examples.Keys, key => Assert.Matches("^[a-zA-Z0-9._-]+$", key));
    }

    [Fact]
    public async Task A_spec_without_scenarios_makes_a_valid_document()
    {
        Read(await ExportedText.OfPreset("none", "openapi"));
    }

    private static (OpenApiDocument Document, OpenApiDiagnostic Diagnostic) Read(string text)
    {
        var (document, diagnostic) = OpenApiDocument.Parse(text, "json");
        Assert.NotNull(diagnostic);
        Assert.Empty(diagnostic.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.NotNull(document);
        using var json = JsonDocument.Parse(text);
        var components = json.RootElement.GetProperty("components");
        Assert.All(
            Regex.Matches(text, "\"\\$ref\": \"#/components/([a-z]+)/([^\"]+)\""),
            reference => Assert.True(
                components.GetProperty(reference.Groups[1].Value).TryGetProperty(reference.Groups[2].Value, out _),
                reference.Value));
        return (document, diagnostic);
    }
}
