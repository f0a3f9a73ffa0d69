using System.Text.Json.Nodes;
using Json.Schema;

namespace BaRS.ErrorGen.Tool.Tests.Lint;

/// <summary>
/// The JSON schema of SARIF 2.1.0, as the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT, Microsoft Corporation) carries it
/// byte for byte.
/// </summary>
internal static class SarifSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(Read);

    /// <summary>What is wrong with a log, as paths and messages.</summary>
    public static IReadOnlyList<string> FindErrors(string log)
    {
        var result = Schema.Value.Evaluate(
            JsonNode.Parse(log),
            new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid
            ? []
            :
            [
                .. result.Details.Where(detail => detail.HasErrors)
                    .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}"),
            ];
    }

    /// <summary>It is written in draft 4, of which it uses nothing that draft 7 has changed but the name of its id.</summary>
    private static JsonSchema Read()
    {
        var schema = JsonNode.Parse(Repository.Read("tests", "BaRS.ErrorGen.Tool.Tests", "Lint", "sarif-2.1.0.schema.json"))!.AsObject();
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema.Remove("id");
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
