using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>
/// Every spec in the documentation is what the analyzer says of it: the messages quoted behind it, word for word, or
/// nothing at all. With the switch on, the quoted messages are rewritten.
/// </summary>
public sealed partial class ExampleDocumentationTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.GetPath("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.GetPath("README.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_example_of_a_page_gives_the_messages_that_it_quotes(string page)
    {
        var text = Repository.Read(page);
        var rewritten = text;
        foreach (var example in Example().Matches(text).Reverse())
        {
            var quoted = example.Groups["messages"];
            if (quoted.Success && !quoted.Value.StartsWith("receiver.bars.yaml(", StringComparison.Ordinal))
                continue;

            var messages = string.Concat(await GetMessages(
                example.Groups["spec"].Value,
                withGenerator: quoted.Value.Contains("BARS0001", StringComparison.Ordinal)));
            if (quoted.Success)
                rewritten = rewritten[..quoted.Index] + messages + rewritten[(quoted.Index + quoted.Length)..];
            else
                Assert.True(messages.Length == 0, $"An example of {page} quotes no message, but gives:\n{messages}{example.Value}");
        }

        Repository.Keep(rewritten, page);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs", "spec-format.md")]
    public void The_first_spec_that_a_reader_copies_extends_the_default_preset(params string[] page) =>
        Assert.Contains($"\nextends: {PresetLibrary.Default}\n", Example().Match(Repository.Read(page)).Groups["spec"].Value);

    [Fact]
    public void The_rule_pages_hold_examples() =>
        Assert.True(Directory.GetFiles(Repository.GetPath("docs", "rules"), "BARS1*.md")
            .All(path => Example().IsMatch(File.ReadAllText(path).ReplaceLineEndings("\n"))));

    /// <summary>A spec from its first line, and the messages behind it where there are any.</summary>
    [GeneratedRegex("```yaml\n(?<spec>(#[^\n]*\n)*format: .*?)```\n(\n```text\n(?<messages>.*?)```\n)?", RegexOptions.Singleline)]
    private static partial Regex Example();

    private static async Task<IEnumerable<string>> GetMessages(string spec, bool withGenerator)
    {
        var consumer = new Consumer { Specs = [new SpecText("/project/receiver.bars.yaml", spec)] };
        var generatorDiagnostics = withGenerator ? GeneratorHarness.Run(consumer).Result.Diagnostics : [];
        return generatorDiagnostics.Concat(await SpecVerifier.DiagnosticsAsync(consumer)).Select(diagnostic =>
        {
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"receiver.bars.yaml({start.Line + 1},{start.Character + 1}): {severity} {diagnostic.Id}: "
                    + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
        });
    }
}
