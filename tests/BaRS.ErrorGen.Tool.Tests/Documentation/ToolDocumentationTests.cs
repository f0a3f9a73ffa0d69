using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tool.Tests.Lint;

namespace BaRS.ErrorGen.Tool.Tests.Documentation;

/// <summary>
/// docs/tool.md: what stands below a command line is what the command prints. With BARS_UPDATE_FILES=1, it is rewritten.
/// </summary>
public sealed partial class ToolDocumentationTests
{
    [Fact]
    public async Task Each_example_is_what_the_command_prints()
    {
        var page = Repository.Read("docs", "tool.md");
        var rewritten = page;
        using var folder = new TemporaryFolder();
        folder.Write("receiver.bars.yaml", LintFiles.BrokenSpec.Replace("status: 200", "status: 409", StringComparison.Ordinal));
        folder.Write("table.csv", Table().Match(page).Groups["table"].Value);
        var examples = Example().Matches(page);
        Assert.NotEmpty(examples);
        foreach (var example in examples.Reverse())
        {
            var run = await ToolRun.In(folder.Path, example.Groups["args"].Value.Split(' '));
            Assert.NotEqual(2, run.ExitCode);
            var output = example.Groups["output"];
            rewritten = rewritten[..output.Index] + run.Output.TrimEnd('\n') + "\n" + rewritten[(output.Index + output.Length)..];
        }

        Repository.Keep(rewritten, "docs", "tool.md");
    }

    [Fact]
    public async Task The_page_lists_each_command_and_describes_it()
    {
        var page = Repository.Read("docs", "tool.md");
        var help = (await ToolRun.Of("--help")).Output;
        foreach (Match command in Command().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]))
        {
            var name = command.Groups[1].Value;
            Assert.Contains($"| [`{name}`](#{name}) |", page, StringComparison.Ordinal);
            Assert.Contains($"\n## {name}\n", page, StringComparison.Ordinal);
        }
    }

    /// <summary>The commands whose output depends on nothing but the folder.</summary>
    [GeneratedRegex(@"```text\n\$ bars-errors (?<args>(lint|show|explain|diff|import) [^\n]+)\n(?<output>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"```csv\n(?<table>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("(?m)^  ([a-z]+)")]
    private static partial Regex Command();
}
