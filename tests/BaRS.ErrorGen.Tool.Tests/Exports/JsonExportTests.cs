using System.Text.Json;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Exports;

/// <summary>Everything in force, for programs.</summary>
public sealed class JsonExportTests
{
    [Fact]
    public async Task Each_scenario_is_there_with_its_OperationOutcome()
    {
        using var json = JsonDocument.Parse(await ExportedText.OfPreset("bars-core-1.5.0", "json"));
        Assert.Equal("bars-errors-export/1", json.RootElement.GetProperty("format").GetString());
        var scenarios = json.RootElement.GetProperty("scenarios").EnumerateArray().ToList();
        Assert.Equal(129, scenarios.Count);
        Assert.All(scenarios, scenario =>
        {
            var issue = scenario.GetProperty("outcome").GetProperty("issue")[0];
            Assert.Equal(scenario.GetProperty("issue").GetString(), issue.GetProperty("code").GetString());
            Assert.Equal(
                scenario.GetProperty("code").GetString(),
                issue.GetProperty("details").GetProperty("coding")[0].GetProperty("code").GetString());
            Assert.Equal(scenario.GetProperty("diagnostics").GetString(), issue.GetProperty("diagnostics").GetString());
        });
        Assert.Equal(
            [408, 425, 429, 500, 501, 502, 503, 504],
            json.RootElement.GetProperty("statuses").EnumerateArray().Select(entry => entry.GetProperty("status").GetInt32()).Order());
        Assert.Equal("RecConflictDuplicate", json.RootElement.GetProperty("exits").GetProperty("message-processed")[0].GetString());
        Assert.Contains(
            json.RootElement.GetProperty("retryPolicies").EnumerateArray(),
            policy => policy.GetProperty("name").GetString() == "backoff");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("openapi")]
    public async Task The_lint_finds_nothing_in_the_outcomes(string form)
    {
        using var folder = new TemporaryFolder();
        folder.Write("errors.json", await ExportedText.OfPreset("bars-core-1.5.0", form));
        var lint = await ToolRun.In(folder.Path, "lint", "errors.json", "--role", "all", "--warnaserror");
        Assert.True(lint.ExitCode == ExitCode.Success, lint.Output);
        Assert.Contains("nothing found", lint.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_arrive_as_they_are()
    {
        using var json = JsonDocument.Parse(await ExportedText.OfSpec(ExportedText.HostileSpec(), "json"));
        Assert.Equal(
            ExportedText.Hostile,
            json.RootElement.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Placeholders_stand_where_the_values_will()
    {
        var text = await ExportedText.OfSpec(
            "scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A., diagnostics: \"{name} {{is}} {reason}\" }\n",
            "json");
        using var json = JsonDocument.Parse(text);
        var scenario = json.RootElement.GetProperty("scenarios")[0];
        Assert.Equal("{name} {is} {reason}", scenario.GetProperty("diagnostics").GetString());
        Assert.Equal(["name", "reason"], scenario.GetProperty("placeholders").EnumerateArray().Select(name => name.GetString()));
    }
}
