using System.Text.Json;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Diff;

/// <summary>Two specs: what differs, what of it breaks an agreement, and what the shell is told.</summary>
public sealed class DiffTests
{
    [Fact]
    public async Task From_Core_1_4_to_1_5_the_timeout_changes_and_that_is_breaking()
    {
        var run = await ToolRun.Of("diff", "bars-core-1.4.0", "bars-core-1.5.0");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith(
            """
            bars-core-1.4.0 (preset, 129 scenarios) -> bars-core-1.5.0 (preset, 129 scenarios)

            Breaking
              ~ 'RecTimeout' changed from 409 REC_TIMEOUT timeout to 408 REC_TIMEOUT timeout. Partners built before this change use the
            """.ReplaceLineEndings("\n")
                + " old combination.\n\nOther\n  ~ 'note' of 'RecTimeout' changed.\n      - C1: the table gives 409;",
            run.Output,
            StringComparison.Ordinal);
        Assert.EndsWith("\n\n1 breaking change, 1 other change.\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("bars-core-1.5.0", "bars-core-1.4.1")]
    [InlineData("none", "none")]
    public async Task The_same_spec_has_no_differences(string old, string now)
    {
        Assert.EndsWith("\n\nNo differences.\n", (await ToolRun.Of("diff", old, now)).Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preset_that_only_adds_breaks_nothing()
    {
        var output = (await ToolRun.Of("diff", "bars-core-1.0.0-full", "bars-core-1.4.0")).Succeeded();
        Assert.Contains(
            "  + 'RecMethodNotAllowedNotSupported' (405 REC_METHOD_NOT_ALLOWED not-supported) is new. "
                + "Senders built before this change do not know it.\n",
            output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("\nBreaking\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breaking", 1, 0)]
    [InlineData("any", 1, 1)]
    [InlineData("none", 0, 0)]
    public async Task The_user_says_what_fails(string failOn, int forBreaking, int forOther)
    {
        Assert.Equal(forBreaking, (await ToolRun.Of("diff", "bars-core-1.4.0", "bars-core-1.5.0", "--fail-on", failOn)).ExitCode);
        Assert.Equal(forOther, (await ToolRun.Of("diff", "bars-core-1.0.0", "bars-core-1.0.0-full", "--fail-on", failOn)).ExitCode);
        Assert.Equal(0, (await ToolRun.Of("diff", "bars-core-1.5.0", "bars-core-1.5.0", "--fail-on", failOn)).ExitCode);
    }

    /// <summary>The build and the tool judge by the same rules: what one says at the lines of a baseline, the other says too.</summary>
    [Theory]
    [InlineData("bars-core-1.4.0", "bars-core-1.5.0")]
    [InlineData("bars-core-1.5.0", "bars-core-1.0.0")]
    [InlineData("bars-core-1.0.0", "none")]
    public async Task What_breaks_a_baseline_in_the_build_is_breaking_here_word_for_word(string old, string now)
    {
        const string accept = $" To accept the change, run '{BaselineWriter.Command}'.";
        var agreed = SpecVersion.From(Compile(old).Specification).Baseline;
        var reported = BreakingChanges.Find(BaselineDifference.Compare(Compile(now).Specification, agreed))
            .Select(problem => problem.Message.Replace(accept, "", StringComparison.Ordinal))
            .ToList();
        using var folder = new TemporaryFolder();
        var baseline = folder.Write("old.txt", BaselineWriter.Write(Compile(old).Specification));

        var lines = DiffCase.Part((await ToolRun.Of("diff", baseline, now)).Output, "Breaking");
        Assert.NotEmpty(lines);
        Assert.Equal(reported, lines.Select(line => line[4..]));
        Assert.Subset(
            DiffCase.Part((await ToolRun.Of("diff", old, now)).Output, "Breaking").Select(line => line[4..]).ToHashSet(),
            reported.ToHashSet());
    }

    [Fact]
    public async Task A_baseline_is_compared_by_what_it_holds()
    {
        using var folder = new TemporaryFolder();
        var baseline = folder.Write(
            "old.txt",
            "\uFEFF" + BaselineWriter.Write(Compile("bars-core-1.5.0").Specification).Replace("\n", "\r\n", StringComparison.Ordinal));
        var output = (await ToolRun.In(folder.Path, "diff", "old.txt", "bars-core-1.5.0")).Succeeded();
        Assert.Equal(
            "old.txt (baseline, 129 scenarios) -> bars-core-1.5.0 (preset, 129 scenarios)\n\n"
                + "No differences. A baseline holds names, combinations and retry actions, so nothing else is compared.\n",
            output);
        Assert.Contains(
            "No differences.",
            (await ToolRun.In(folder.Path, "diff", "bars-core-1.5.0", baseline)).Succeeded(),
            StringComparison.Ordinal);
        var piped = await ToolRun.Run(["diff", "-", "bars-core-1.4.0"], input: File.ReadAllBytes(baseline));
        Assert.Contains("'RecTimeout' changed from 408", piped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_of_specs_are_compared_as_projects()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old/a.bars.yaml", "format: bars-errors/1\nextends: bars-core-1.0.0\n");
        folder.Write("old/readme.yaml", "not: a spec\n");
        folder.Write("new/b.bars.yaml", "format: bars-errors/1\nextends: bars-core-1.0.0\nremove: [RecTimeout]\n");
        var run = await ToolRun.In(folder.Path, "diff", "old", "new");
        Assert.StartsWith("old (spec, 16 scenarios) -> new (spec, 15 scenarios)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - 'RecTimeout' (409 REC_TIMEOUT timeout) is no longer in force.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_each_change_as_JSON()
    {
        var run = await ToolRun.Of("diff", "bars-core-1.4.0", "bars-core-1.5.0", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("breaking").GetInt32());
        Assert.Equal("preset", json.RootElement.GetProperty("old").GetProperty("kind").GetString());
        var change = json.RootElement.GetProperty("changes")[0];
        Assert.Equal("combination", change.GetProperty("kind").GetString());
        Assert.True(change.GetProperty("breaking").GetBoolean());
        Assert.Equal("RecTimeout", change.GetProperty("subject").GetString());
        Assert.Equal("409 REC_TIMEOUT timeout", change.GetProperty("old").GetString());
        Assert.Equal("408 REC_TIMEOUT timeout", change.GetProperty("new").GetString());
        Assert.Equal("detail", json.RootElement.GetProperty("changes")[1].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_pull_request_gets_tables_in_which_no_text_is_markup()
    {
        var run = await DiffCase.Run(
            DiffCase.Gone,
            DiffCase.Gone.Replace("The booking is gone.", "\"| a | <script> `x` *b* [c](d)\"", StringComparison.Ordinal),
            "--format",
            "markdown");
        Assert.Equal(
            """
            ## From `old.bars.yaml` to `new.bars.yaml`

            0 breaking changes, 1 other change.

            ### Other changes

            | what | before | after | meaning |
            |---|---|---|---|
            | Gone, text | The booking is gone. | \| a \| &lt;script&gt; \`x\` \*b\* \[c\](d) | 'text' of 'Gone' changed. |

            """.ReplaceLineEndings("\n"),
            run.Succeeded());
    }

    [Fact]
    public async Task Colours_are_for_a_terminal_and_never_for_a_file()
    {
        using var folder = new TemporaryFolder();
        string[] args = ["diff", "bars-core-1.4.0", "bars-core-1.5.0"];
        var variables = new Dictionary<string, string> { ["TERM"] = "xterm" };
        Assert.Contains("\e[", (await ToolRun.Run(args, isTerminal: true, variables: variables)).Output, StringComparison.Ordinal);
        variables["NO_COLOR"] = "1";
        Assert.DoesNotContain("\e[", (await ToolRun.Run(args, isTerminal: true, variables: variables)).Output, StringComparison.Ordinal);
        variables.Remove("NO_COLOR");
        await ToolRun.Run([.. args, "-o", "diff.txt"], folder.Path, isTerminal: true, variables: variables);
        Assert.DoesNotContain("\e[", folder.Read("diff.txt"), StringComparison.Ordinal);
    }

    private static SpecCompilation Compile(string preset) =>
        SpecCompiler.Compile([], PresetSelection.Parse(preset, out _), CancellationToken.None);
}
