using System.Reflection;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Hazards;

namespace BaRS.ErrorGen.Tool.Tests.Hazards;

/// <summary>The draft of a hazard log: each control can be looked up, and no risk is judged.</summary>
public sealed class HazardTests
{
    private static readonly IReadOnlyList<HazardControl> Controls = [.. HazardLog.All.SelectMany(hazard => hazard.Controls)];

    [Fact]
    public void The_hazards_of_messages_and_errors_are_all_there()
    {
        Assert.Equal(
            [
                "A referral or booking is lost",
                "A referral or booking is processed twice",
                "A message is falsely taken for delivered",
                "A failure is told to the wrong party",
                "Data of a patient is in the diagnostics of an error",
            ],
            HazardLog.All.Select(hazard => hazard.Name).Distinct());
        Assert.Equal(HazardLog.All.Count, HazardLog.All.Select(hazard => hazard.Id).Distinct().Count());
        Assert.All(HazardLog.All, hazard => Assert.NotEmpty(hazard.Controls));
    }

    [Fact]
    public void Each_rule_exists_and_has_a_page()
    {
        var ids = typeof(RuleIds).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Subset(ids.ToHashSet(), Controls.SelectMany(control => control.Rules).ToHashSet());
        Assert.All(
            Controls.SelectMany(control => control.Rules),
            id => Assert.True(File.Exists(Repository.GetPath("docs", "rules", id + ".md")), id));
    }

    [Fact]
    public void Each_scenario_is_in_the_default_preset()
    {
        var names = SpecCompiler.Compile(
            [],
            PresetSelection.Unset,
            CancellationToken.None).Specification.Scenarios.Select(scenario => scenario.Name);
        Assert.Subset(names.ToHashSet(), Controls.SelectMany(control => control.Scenarios).ToHashSet());
    }

    [Fact]
    public void Each_class_of_tests_exists_and_tests_something()
    {
        foreach (var name in Controls.SelectMany(control => control.Tests).Distinct())
        {
            var parts = name.Split('/');
            var declaration = new Regex($@"\bclass {parts[1]}\b");
            var source = Repository.SourcesBelow(Repository.GetPath("tests", parts[0]))
                .Where(file => declaration.IsMatch(file.Text))
                .ToList();
            Assert.True(source.Count == 1, $"{name} is declared in {source.Count} files.");
            Assert.Matches(@"\[\w*(?:Fact|Theory)\b", source[0].Text);
        }
    }

    [Fact]
    public void Each_page_exists()
    {
        Assert.All(
            Controls.Select(control => control.Page).OfType<string>(),
            page => Assert.True(File.Exists(Repository.GetPath("docs", page)), page));
    }

    [Fact]
    public void Each_control_names_something_that_can_be_looked_up()
    {
        Assert.All(Controls, control => Assert.NotEmpty(control.Tests));
        Assert.All(
            Controls,
            control => Assert.True(control.Rules.Count + control.Scenarios.Count > 0 || control.Page is not null, control.Text));
    }

    [Fact]
    public async Task The_rows_have_the_columns_and_leave_the_risks_blank()
    {
        var run = await ToolRun.Of("hazards", "--format", "csv");
        var rows = CsvRows.Read(run.Succeeded());
        Assert.Equal(HazardLog.All.Count + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(HazardTable.Columns.Count, row.Length));
        foreach (var row in rows.Skip(1))
        {
            var cells = rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second);
            Assert.All(cells, cell => Assert.Equal(
                cell.Key is "owner" || Regex.IsMatch(cell.Key, "severity|likelihood|risk"),
                cell.Value.Length == 0));
            Assert.Equal("draft, for a clinical safety officer to review", cells["status"]);
        }
    }

    [Fact]
    public async Task It_says_that_it_is_a_draft()
    {
        var run = await ToolRun.Of("hazards");
        Assert.StartsWith(
            "# Hazard log: handling of errors (draft)\n\nThis is a draft for a clinical safety officer.",
            run.Succeeded(),
            StringComparison.Ordinal);
        Assert.StartsWith("This is a draft for a clinical safety officer.", run.Error, StringComparison.Ordinal);
        Assert.All(HazardLog.All, hazard => Assert.Contains($"\n### {hazard.Id}\n", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_scenarios_in_force_are_named_with_their_codes_in_force()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "own.bars.yaml",
            "format: bars-errors/1\nextends: bars-core-1.4.0\nremove: [RecConflictDuplicate]\nexits:\n  message-processed: RecConflict\n");
        var run = await ToolRun.In(folder.Path, "hazards", "--spec", "own.bars.yaml");
        Assert.DoesNotContain("RecConflictDuplicate", run.Succeeded(), StringComparison.Ordinal);
        Assert.Contains("RecTimeout (409 REC_TIMEOUT timeout)", run.Output, StringComparison.Ordinal);
        Assert.Contains("RecTimeout (408 REC_TIMEOUT timeout)", (await ToolRun.Of("hazards")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no preset named 'nothing'.", "--preset", "nothing")]
    [InlineData("'missing.yaml' does not exist.", "--spec", "missing.yaml")]
    [InlineData("'xlsx'", "--format", "xlsx")]
    [InlineData("exists. To overwrite it, add --force.", "-o", "log.csv")]
    public async Task What_cannot_be_drafted_is_refused(string message, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("log.csv", "mine");
        Assert.Contains(message, (await ToolRun.In(folder.Path, ["hazards", .. args])).Refused(), StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("log.csv"));
    }
}
