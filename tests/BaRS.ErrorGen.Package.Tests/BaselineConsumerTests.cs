using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>A project that keeps a baseline: writes it, builds with it, and gets a report of what has changed since.</summary>
[Collection(SharedConsumers.Name)]
public sealed class BaselineConsumerTests(ConsumerWorkspace workspace)
{
    private const string Group = "Baseline";
    private const string Consumer = "Change Control";
    private const string Write = "-p:BarsErrorGenWriteBaseline=true";

    private string Baseline => workspace.GetPath(Group, Consumer, "bars-errors.baseline.txt");

    [Fact]
    public async Task A_project_writes_its_baseline_builds_clean_with_it_and_each_change_is_reported()
    {
        File.Delete(Baseline);
        var written = await Build(Write);
        Assert.True(written.ExitCode == 0, written.Output);
        Assert.Contains("(baseline written)", written.Output, StringComparison.Ordinal);
        var text = File.ReadAllText(Baseline);
        Assert.StartsWith("# Failure scenarios as they were last agreed", text, StringComparison.Ordinal);
        Assert.Contains("\nAaSlotTaken 409 REC_CONFLICT conflict do-not-retry\n", text, StringComparison.Ordinal);
        Assert.Contains("\nRecTimeout 409 REC_TIMEOUT timeout retry-after-delay\n", text, StringComparison.Ordinal);

        Assert.Empty(await GetMessages());

        Edit("issue: conflict", "issue: business-rule");
        Assert.Equal(
            ["warning BARS1015 bars-errors.baseline.txt(3,30)"],
            (await GetMessages()).Select(message => message.Place).Distinct());
        Edit("issue: business-rule", "issue: conflict");

        var message = Assert.Single((await GetMessages("-p:BarsErrorGenPresets=bars-core-1.5.0")).DistinctBy(message => message.Text));
        Assert.Equal($"warning BARS1015 bars-errors.baseline.txt({FindLine(text, "RecTimeout ")},12)", message.Place);
        Assert.Contains(
            "'RecTimeout' changed from 409 REC_TIMEOUT timeout to 408 REC_TIMEOUT timeout.",
            message.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_that_says_the_same_stays_as_it_is()
    {
        Assert.Equal(0, (await Build(Write)).ExitCode);
        File.WriteAllText(Baseline, File.ReadAllText(Baseline).ReplaceLineEndings("\r\n"));
        var bytes = File.ReadAllBytes(Baseline);

        var log = await Build(Write);

        Assert.Contains("(baseline unchanged)", log.Output, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Baseline));
        Assert.Empty(Directory.GetFiles(workspace.GetPath(Group, Consumer), "BarsErrorBaseline.g.cs", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_baseline_with_a_merge_conflict_is_written_anew()
    {
        File.WriteAllText(Baseline, "<<<<<<< HEAD\nA 409\n=======\n>>>>>>> branch\n");
        Assert.Equal(["error BARS1001 bars-errors.baseline.txt(1,1)"], (await GetMessages()).Select(message => message.Place).Distinct());

        Assert.Equal(0, (await Build(Write)).ExitCode);
        Assert.Empty(await GetMessages());
    }

    [Fact]
    public async Task Nothing_is_written_from_a_spec_with_errors()
    {
        File.Delete(Baseline);
        Edit("status: 409", "status: 204");

        var log = await Build(Write, "-p:RunAnalyzers=false");
        Edit("status: 204", "status: 409");

        Assert.Contains(
            log.GetMessages("Changes"),
            message => message is { Severity: "error", Id: "BARS0001" }
                && message.Text.Contains("The baseline is not written", StringComparison.Ordinal));
        Assert.False(File.Exists(Baseline));
    }

    private static int FindLine(string text, string start) =>
        text.Split('\n').Index().First(line => line.Item.StartsWith(start, StringComparison.Ordinal)).Index + 1;

    private async Task<IReadOnlyList<BuildMessage>> GetMessages(params string[] arguments) =>
        (await Build(arguments)).GetMessages("Changes");

    private Task<BuildLog> Build(params string[] arguments) => workspace.BuildAlone(Group, Consumer, arguments);

    private void Edit(string from, string to)
    {
        var spec = workspace.GetPath(Group, Consumer, "receiver.bars.yaml");
        File.WriteAllText(spec, File.ReadAllText(spec).Replace(from, to, StringComparison.Ordinal));
    }
}
