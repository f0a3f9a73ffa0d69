using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BaRS.ErrorGen.Tests.Lint.Corpus;

/// <summary>How an outcome stands in a file: alone or in something, on many lines or on one.</summary>
internal sealed record Layout(string Name, Func<JsonNode, Combination, string> Write)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly JsonSerializerOptions IndentedUnescaped =
        new() { WriteIndented = true, NewLine = "\n", IndentSize = 4, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions IndentedByTabs =
        new() { WriteIndented = true, NewLine = "\r\n", IndentCharacter = '\t', IndentSize = 1 };

    public static IReadOnlyList<Layout> All { get; } =
    [
        new("indented", (outcome, _) => outcome.ToJsonString(Indented) + "\n"),
        new("indented, not escaped", (outcome, _) => outcome.ToJsonString(IndentedUnescaped)),
        new("CRLF and tabs", (outcome, _) => outcome.ToJsonString(IndentedByTabs) + "\r\n"),
        new("minified", (outcome, _) => outcome.ToJsonString()),
        new("byte order mark", (outcome, _) => "\uFEFF" + outcome.ToJsonString(Indented)),
        new("entry of a Bundle", (outcome, _) => Bundle(new JsonObject { ["resource"] = outcome }).ToJsonString(Indented)),
        new(
            "response of a Bundle",
            (outcome, combination) => Bundle(
                new JsonObject { ["response"] = new JsonObject { ["status"] = combination.Status + " Error", ["outcome"] = outcome } })
                .ToJsonString(IndentedByTabs)),
        new(
            "contained",
            (outcome, _) =>
                new JsonObject { ["resourceType"] = "MessageHeader", ["contained"] = new JsonArray(outcome), ["code"] = "booking" }
                    .ToJsonString(Indented)),
        new(
            "OpenAPI",
            (outcome, combination) => OpenApi(outcome, Status(combination)).ToJsonString(IndentedUnescaped)),
        new(
            "class of OpenAPI",
            (outcome, combination) => OpenApi(outcome, Status(combination)[..1] + "XX").ToJsonString(Indented)),
        new(
            "OpenAPI 2",
            (outcome, combination) => OpenApi2(outcome, Status(combination)).ToJsonString(IndentedByTabs)),
        new(
            "among others",
            (outcome, _) =>
                new JsonArray(new SoundOutcome(Combination.InTables[0]).Resource, outcome, 1, new JsonObject { ["issue"] = "x" })
                    .ToJsonString()),
    ];

    private static JsonObject Bundle(JsonObject entry) => new()
    {
        ["resourceType"] = "Bundle",
        ["entry"] = new JsonArray(
            new JsonObject { ["resource"] = new JsonObject { ["resourceType"] = "Slot", ["status"] = "free" } },
            entry),
        ["type"] = "batch-response",
    };

    private static JsonObject OpenApi(JsonNode outcome, string status) => new()
    {
        ["openapi"] = "3.0.0",
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "Done" },
            [status] = new JsonObject
            {
                ["content"] = new JsonObject
                {
                    ["application/fhir+json"] =
                        new JsonObject { ["examples"] = new JsonObject { ["a"] = new JsonObject { ["value"] = outcome } } },
                },
            },
        },
    };

    private static JsonObject OpenApi2(JsonNode outcome, string status) => new()
    {
        ["swagger"] = "2.0",
        ["responses"] = new JsonObject
        {
            [status] = new JsonObject
            {
                ["description"] = "Failed",
                ["examples"] = new JsonObject { ["application/fhir+json"] = outcome },
            },
        },
    };

    private static string Status(Combination combination) => combination.Status.ToString(CultureInfo.InvariantCulture);
}
