using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Presets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Benchmarks.Lint;

/// <summary>
/// Files as a project lists them: an outcome of each scenario of the default preset in turn, every fourth in a Bundle
/// among other resources, and every tenth with a defect.
/// </summary>
internal static class OutcomeFiles
{
    /// <summary>How many of the files have a defect.</summary>
    public static int CountDefects(int count) => (count + 9) / 10;

    /// <summary>New texts, so that nothing of them is known yet.</summary>
    public static AdditionalText[] Create(int count)
    {
        var scenarios = SpecCompiler.Compile([], PresetSelection.Unset, CancellationToken.None).Specification.Scenarios;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var scenario = scenarios[i % scenarios.Count];
            var issue = i % 10 == 0 ? scenario.Issue + "x" : scenario.Issue;
            var outcome = $$"""
                {
                  "resourceType": "OperationOutcome",
                  "id": "example-{{i}}",
                  "meta": { "profile": ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome"] },
                  "issue": [
                    {
                      "severity": "error",
                      "code": "{{issue}}",
                      "details": {
                        "coding": [
                          {
                            "system": "https://fhir.nhs.uk/CodeSystem/http-error-codes",
                            "code": "{{scenario.Code}}",
                            "display": "{{scenario.Display}}"
                          }
                        ]
                      },
                      "diagnostics": "The header \"X-Request-ID\" is missing from request {{i}}; the request was refused and nothing was stored."
                    }
                  ]
                }
                """;
            return new JsonFile($"/project/Examples/{i}.json", i % 4 == 0 ? BundleWith(outcome) : outcome);
        })];
    }

    private static string BundleWith(string outcome)
    {
        var bundle = new StringBuilder("{ \"resourceType\": \"Bundle\", \"type\": \"batch-response\", \"entry\": [\n");
        for (var i = 0; i < 20; i++)
            bundle.Append(CultureInfo.InvariantCulture, $"  {{ \"fullUrl\": \"urn:uuid:{i}\", \"resource\": {{ \"resourceType\": \"Slot\", \"id\": \"slot-{i}\", \"status\": \"free\", \"start\": \"2026-01-01T09:00:00Z\", \"end\": \"2026-01-01T09:10:00Z\", \"serviceCategory\": [{{ \"coding\": [{{ \"system\": \"http://snomed.info/sct\", \"code\": \"310000008\", \"display\": \"Accident and Emergency service\" }}] }}] }} }},\n");
        return bundle.Append("  { \"resource\": ").Append(outcome).Append(" } ] }\n").ToString();
    }

    private sealed class JsonFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>What the package's build files pass on: the kind of the files, and the role that may emit every scenario.</summary>
    internal sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ExampleOptions;

        private static readonly Values ExampleOptions = new("outcome-example");

        private sealed class Values(string? kind) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_metadata.BarsOutcomeExample.BarsErrorGenKind" => kind,
                    "build_property.BarsErrorGenRole" => "all",
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
