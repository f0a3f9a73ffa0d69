using System.Text;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>
/// The index of the rules says of each rule on C# code what it follows and what it does not. Each line is code here, and the
/// analyzer is asked. With the switch on, the table is rewritten.
/// </summary>
public sealed class FollowedDocumentationTests
{
    private const string Begin = "<!-- followed -->\n";
    private const string End = "<!-- /followed -->\n";

    /// <summary>What is about one pipeline, or about all files, which a line cannot show. Their pages say it.</summary>
    private static readonly string[] SaidElsewhere = ["BARS2013", "BARS2014"];

    public static TheoryData<string> Lines => [.. FollowedCode.All.Select(line => $"{line.Id}: {line.Words}")];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_line_is_true_of_the_analyzer(string words)
    {
        var line = FollowedCode.All.Single(line => $"{line.Id}: {line.Words}" == words);
        await CodeVerifier.CheckRuleAsync(
            line.Id,
            $$"""
            using Microsoft.Extensions.DependencyInjection;
            namespace Receiver
            {
                internal class Answers : ControllerBase
                {
                    {{line.Code}}
                }
            }
            """,
            ("BarsErrorGenPresets", "bars-core-1.5.0"));
    }

    [Fact]
    public void Each_rule_says_something_that_it_follows_and_something_that_it_does_not() =>
        Assert.All(
            Descriptors.Code.Select(rule => rule.Id).Distinct().Except(SaidElsewhere),
            id => Assert.Equal(2, FollowedCode.All.Where(line => line.Id == id).Select(line => line.IsFollowed).Distinct().Count()));

    [Fact]
    public void The_index_has_each_line()
    {
        var page = Repository.Read("docs", "rules", "README.md");
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Repository.Keep(page[..begin] + Table() + page[end..], "docs", "rules", "README.md");
    }

    private static string Table()
    {
        var table = new StringBuilder("| rule | follows | does not follow |\n|---|---|---|\n");
        foreach (var rule in FollowedCode.All.GroupBy(line => line.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {rule.Key} | {List(rule, isFollowed: true)} | {List(rule, isFollowed: false)} |\n");
        }

        return table.ToString();
    }

    private static string List(IEnumerable<FollowedCode> lines, bool isFollowed) =>
        string.Join("; ", lines.Where(line => line.IsFollowed == isFollowed).Select(line => line.Words));
}
