using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>
/// Every OperationOutcome in the documentation is what the analyzer says of it: the messages quoted behind it, word for
/// word, or nothing at all. With the switch on, the quoted messages are rewritten.
/// </summary>
public sealed partial class OutcomeDocumentationTests
{
    /// <summary>A project that sets nothing, as a reader's does: the default preset and the role of a receiver.</summary>
    private static readonly Consumer Consumer = new();

    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.GetPath("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.GetPath("README.md"))
            .Where(path => Example().IsMatch(File.ReadAllText(path).ReplaceLineEndings("\n")))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_outcome_of_a_page_gives_the_messages_that_it_quotes(string page)
    {
        var text = Repository.Read(page);
        var rewritten = text;
        foreach (var example in Example().Matches(text).Reverse())
        {
            var messages = string.Concat(await GetMessages(example.Groups["json"].Value));
            var quoted = example.Groups["messages"];
            if (quoted.Success)
                rewritten = rewritten[..quoted.Index] + messages + rewritten[(quoted.Index + quoted.Length)..];
            else
                Assert.True(messages.Length == 0, $"An example of {page} quotes no message, but gives:\n{messages}{example.Value}");
        }

        Repository.Keep(rewritten, page);
    }

    [Theory]
    [InlineData("BARS3001")]
    [InlineData("BARS3002")]
    [InlineData("BARS3003")]
    [InlineData("BARS3004")]
    [InlineData("BARS3005")]
    [InlineData("BARS3006")]
    public void The_page_of_a_rule_shows_its_messages_and_an_outcome_without_any(string id)
    {
        var examples = Example().Matches(Repository.Read("docs", "rules", id + ".md"));
        Assert.Contains(examples, example => example.Groups["messages"].Value.Contains(id, StringComparison.Ordinal));
        Assert.Contains(examples, example => !example.Groups["messages"].Success);
    }

    [GeneratedRegex(
        "```json\n(?<json>[^`]*\"resourceType\": ?\"OperationOutcome\".*?)```\n(\n```text\n(?<messages>.*?)```\n)?",
        RegexOptions.Singleline)]
    private static partial Regex Example();

    private static async Task<IEnumerable<string>> GetMessages(string json) =>
        (await OutcomeVerifier.DiagnosticsAsync(Consumer, new SpecText("/project/example.json", json))).Select(diagnostic =>
        {
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"example.json({start.Line + 1},{start.Character + 1}): {severity} {diagnostic.Id}: "
                    + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
        });
}
