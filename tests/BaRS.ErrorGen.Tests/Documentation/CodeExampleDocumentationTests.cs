using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>
/// Every example in C# on the page of a rule compiles, with .NET's implicit usings, and gives the messages quoted
/// behind it, or none. With the switch on, the quoted messages are rewritten.
/// </summary>
public sealed partial class CodeExampleDocumentationTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.GetPath("docs", "rules"), "BARS2*.md")
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            // Its findings are in spec files.
            .Where(path => !path.EndsWith("BARS2014.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_example_in_code_gives_the_messages_that_it_quotes(string page)
    {
        var text = Repository.Read(page);
        var rewritten = text;
        var examples = Example().Matches(text);
        Assert.Contains(examples, example => example.Groups["messages"].Success);
        Assert.Contains(examples, example => !example.Groups["messages"].Success);
        foreach (var example in examples.Reverse())
        {
            var messages = string.Concat(await GetMessages(example.Groups["code"].Value));
            var quoted = example.Groups["messages"];
            if (quoted.Success)
                rewritten = rewritten[..quoted.Index] + messages + rewritten[(quoted.Index + quoted.Length)..];
            else
                Assert.True(messages.Length == 0, $"An example of {page} quotes no message, but gives:\n{messages}{example.Value}");
        }

        Repository.Keep(rewritten, page);
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```\n(\n```text\n(?<messages>.*?)```\n)?", RegexOptions.Singleline)]
    private static partial Regex Example();

    /// <summary>With the default preset, as a reader who tries the example gets them.</summary>
    private static async Task<IEnumerable<string>> GetMessages(string code) =>
        (await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(code) with
        {
            // Only who sends gets the code that such an example calls.
            Properties = code.Contains("UseBars", StringComparison.Ordinal) ? [("BarsErrorGenRole", "receiver+sender")] : [],
            Symbols = ["NET8_0_OR_GREATER"],
        })).Select(diagnostic =>
        {
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Receiver.cs({start.Line + 1},{start.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} "
                    + $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
        });
}
