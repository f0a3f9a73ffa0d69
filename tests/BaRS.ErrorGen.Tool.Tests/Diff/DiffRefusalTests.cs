namespace BaRS.ErrorGen.Tool.Tests.Diff;

/// <summary>What cannot be compared is refused in one message.</summary>
public sealed class DiffRefusalTests
{
    [Theory]
    [InlineData("bars-core-1.5", "'bars-core-1.5' is neither a preset nor a file. Did you mean 'bars-core-1.5.0'?")]
    [InlineData("nothing", "'nothing' is neither a preset nor a file. Presets: bars-core-1.0.0, ")]
    [InlineData("missing/file.yaml", "'missing/file.yaml' does not exist.")]
    [InlineData("", "A path is empty.")]
    [InlineData("empty", "'empty' has no specs (*.bars.yaml).")]
    [InlineData("blank.txt", "'blank.txt' is empty. Give a preset, a spec (*.bars.yaml) or a baseline.")]
    [InlineData("outcome.json", "'outcome.json' is JSON. Give a preset, a spec (*.bars.yaml) or a baseline.")]
    [InlineData("broken.bars.yaml", "The spec has errors. The first is broken.bars.yaml:3:14: BARS1005: ")]
    [InlineData("broken.txt", "The baseline cannot be read. broken.txt:2: 'Late 608 REC_TIMEOUT timeout' is not a scenario of a baseline.")]
    [InlineData("conflict.txt", "The baseline cannot be read. conflict.txt:1: '<<<<<<<' begins a merge conflict.")]
    public async Task Something_that_is_no_spec_is_refused_on_either_side(string argument, string message)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("empty"));
        folder.Write("outcome.json", "{}");
        folder.Write("blank.txt", " \n");
        folder.Write(
            "broken.bars.yaml",
            "format: bars-errors/1\nscenarios:\n  - { issue: none, status: 404, code: REC_NOT_FOUND, text: A. }\n");
        folder.Write("broken.txt", "# A comment\nLate 608 REC_TIMEOUT timeout\n");
        folder.Write("conflict.txt", "<<<<<<< HEAD\n");
        Assert.StartsWith(
            "bars-errors: " + message,
            (await ToolRun.In(folder.Path, "diff", argument, "bars-core-1.5.0")).Refused(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "bars-errors: " + message,
            (await ToolRun.In(folder.Path, "diff", "bars-core-1.5.0", argument)).Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_cannot_be_both()
    {
        Assert.Contains(
            "Standard input can be only one of the two.",
            (await ToolRun.Of("diff", "-", "-")).Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_exists_is_overwritten_only_by_force()
    {
        using var folder = new TemporaryFolder();
        folder.Write("diff.md", "mine");
        string[] args = ["diff", "bars-core-1.5.0", "bars-core-1.5.0", "--format", "markdown", "-o", "diff.md"];
        Assert.Contains("exists. To overwrite it, add --force.", (await ToolRun.In(folder.Path, args)).Refused(), StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("diff.md"));
        Assert.Empty((await ToolRun.In(folder.Path, [.. args, "--force"])).Succeeded());
        Assert.EndsWith("\n\nNo differences.\n", folder.Read("diff.md"), StringComparison.Ordinal);
    }
}
