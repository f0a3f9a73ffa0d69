using System.Text.Json.Nodes;
using BaRS.ErrorGen.Rules;

namespace BaRS.ErrorGen.Tool.Tests.Lint;

/// <summary>SARIF 2.1.0, as code scanning reads it.</summary>
public sealed class SarifFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_is_valid_with_findings_and_without()
    {
        Assert.Empty(SarifSchema.FindErrors(await LintAsync()));
        _folder.Write("broken.bars.yaml", LintFiles.BrokenSpec);
        _folder.Write("my examples/#1 ü.json", LintFiles.BrokenOutcome);
        Assert.Empty(SarifSchema.FindErrors(await LintAsync()));
    }

    [Theory]
    [InlineData("\"message\"", "\"massage\"")]
    [InlineData("\"startLine\": ", "\"startLine\": -")]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    public async Task The_schema_refuses_what_is_no_SARIF(string part, string broken)
    {
        _folder.Write("broken.bars.yaml", LintFiles.BrokenSpec);
        Assert.NotEmpty(SarifSchema.FindErrors((await LintAsync()).Replace(part, broken, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_result_has_a_location_and_its_rule()
    {
        _folder.Write("broken.bars.yaml", LintFiles.BrokenSpec);
        _folder.Write("my examples/#1 ü.json", LintFiles.BrokenOutcome);
        var run = JsonNode.Parse(await LintAsync())!["runs"]![0]!;
        var results = run["results"]!.AsArray();
        Assert.NotEmpty(results);
        Assert.All(results, result =>
        {
            Assert.Equal((string?)result!["ruleId"], (string?)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
            Assert.True((int)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]! > 0);
        });
        Assert.Equal(
            ["broken.bars.yaml", "my%20examples/%231%20%C3%BC.json"],
            results.Select(result => (string)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!).Distinct());
    }

    [Fact]
    public async Task Every_rule_on_files_is_there_with_its_page()
    {
        var rules = JsonNode.Parse(await LintAsync())!["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(AllRules.Descriptors.Select(rule => rule.Id).Distinct(), rules.Select(rule => (string)rule!["id"]!));
        Assert.All(rules, rule =>
        {
            var id = (string)rule!["id"]!;
            Assert.EndsWith($"/docs/rules/{id}.md", (string?)rule["helpUri"], StringComparison.Ordinal);
            Assert.StartsWith($"# {id}: ", (string?)rule["help"]!["markdown"], StringComparison.Ordinal);
            // A link of the page leads to where the page is published.
            Assert.DoesNotMatch(@"\]\((?!https?://)", (string)rule["help"]!["markdown"]!);
            Assert.NotEqual((string?)rule["shortDescription"]!["text"], (string?)rule["fullDescription"]!["text"]);
        });
    }

    private async Task<string> LintAsync()
    {
        _folder.Write("sound.bars.yaml", "format: bars-errors/1\n");
        return (await ToolRun.In(_folder.Path, "lint", "--format", "sarif", ".")).Output;
    }
}
