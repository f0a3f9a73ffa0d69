using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>What the documentation says of baselines is what happens. With the switch on, messages and diffs are rewritten.</summary>
public sealed partial class BaselineDocumentationTests
{
    private const string Core140 = "bars-core-1.4.0";
    private const string Core150 = "bars-core-1.5.0";

    [Theory]
    [InlineData("BARS1015")]
    [InlineData("BARS1016")]
    public async Task The_example_of_a_rule_gives_the_messages_that_its_page_quotes(string id)
    {
        var page = Repository.Read("docs", "rules", id + ".md");
        var example = Example().Match(page);
        Assert.True(example.Success);
        var diagnostics = await BaselineVerifier.DiagnosticsAsync(new Consumer
        {
            Specs =
            [
                new SpecText("/project/receiver.bars.yaml", example.Groups["spec"].Value),
                new SpecText(BaselineVerifier.BaselinePath, example.Groups["baseline"].Value),
            ],
            Properties = [("BarsErrorGenPresets", "none")],
        });

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == id);
        var messages = example.Groups["messages"];
        Repository.Keep(
            page[..messages.Index] + string.Concat(diagnostics.Where(diagnostic => diagnostic.Id == id).Select(Line))
                + page[(messages.Index + messages.Length)..],
            "docs",
            "rules",
            id + ".md");
    }

    [Fact]
    public async Task Moving_from_Core_1_4_0_to_1_5_0_gives_the_message_and_the_diff_that_the_page_quotes()
    {
        var old = CreateBaseline(Core140);
        var now = CreateBaseline(Core150);
        var diagnostics = await BaselineVerifier.DiagnosticsAsync(
            new Consumer { Specs = [new SpecText(BaselineVerifier.BaselinePath, old)], Properties = [("BarsErrorGenPresets", Core150)] });
        var oldLines = old.Split('\n');
        var nowLines = now.Split('\n');
        // A line for a line: where scenarios come or go between the two, the page needs another text too.
        Assert.Equal(oldLines.Length, nowLines.Length);
        var changed = Assert.Single(Enumerable.Range(0, oldLines.Length), i => oldLines[i] != nowLines[i]);

        var page = Repository.Read("docs", "change-control.md");
        page = Block("text", "bars-errors\\.baseline\\.txt\\(|MOVE")
            .Replace(page, $"```text\n{string.Concat(diagnostics.Select(Line))}```\n".Replace("$", "$$", StringComparison.Ordinal));
        page = Block("diff", "").Replace(
            page,
            $"```diff\n {oldLines[changed - 1]}\n-{oldLines[changed]}\n+{nowLines[changed]}\n {oldLines[changed + 1]}\n```\n");
        Repository.Keep(page, "docs", "change-control.md");
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"One scenario of {Count(now)} has changed."),
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spec_that_stays_on_409_departs_from_the_old_baseline_in_nothing()
    {
        var spec = Regex.Match(
            Repository.Read("docs", "change-control.md"),
            "```yaml\n(?<spec>.*?)```",
            RegexOptions.Singleline).Groups["spec"].Value;
        Assert.Empty(await BaselineVerifier.DiagnosticsAsync(new Consumer
        {
            Specs =
            [
                new SpecText("/project/receiver.bars.yaml", spec),
                new SpecText(BaselineVerifier.BaselinePath, CreateBaseline(Core140)),
            ],
        }));
    }

    [Fact]
    public void The_page_quotes_the_head_of_the_file() =>
        Assert.Contains(
            string.Concat(CreateBaseline("none").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n")),
            Repository.Read("docs", "change-control.md"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("change-control.md")]
    [InlineData("options.md")]
    [InlineData("rules", "BARS1015.md")]
    [InlineData("rules", "BARS1016.md")]
    public void The_command_stands_in(params string[] page) =>
        Assert.Contains(BaselineWriter.Command, Repository.Read(["docs", .. page]), StringComparison.Ordinal);

    [GeneratedRegex(
        "```yaml\n(?<spec>format: .*?)```\n\nIts baseline[^\n]*\n\n```text\n(?<baseline>.*?)```\n\n```text\n(?<messages>.*?)```",
        RegexOptions.Singleline)]
    private static partial Regex Example();

    private static Regex Block(string language, string start) => new($"```{language}\n(?:{start}).*?```\n", RegexOptions.Singleline);

    private static int Count(string baseline) => baseline.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line[0] != '#');

    private static string CreateBaseline(string presets) =>
        BaselineText.Read(
            GeneratorHarness.Run(new Consumer { Properties = [("BarsErrorGenPresets", presets), ("BarsErrorGenWriteBaseline", "true")] }));

    private static string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity == DiagnosticSeverity.Info ? "info" : "warning";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} "
                + $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
    }
}
