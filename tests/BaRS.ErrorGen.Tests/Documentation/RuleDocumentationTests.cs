using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>Rules, their pages, the index and the release tracking say the same.</summary>
public sealed class RuleDocumentationTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
    [
        .. Descriptors.Generator.Concat(Descriptors.SpecFile)
            .Concat(Descriptors.Baseline)
            .Concat(Descriptors.UnusedScenario)
            .Concat(Descriptors.OutcomeExample)
            .Concat(Descriptors.Code)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .ThenByDescending(descriptor => descriptor.DefaultSeverity),
    ];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_under_its_title(string id) =>
        Assert.StartsWith(
            $"# {id}: {Rules.First(rule => rule.Id == id).Title}\n",
            Repository.Read("docs", "rules", id + ".md"),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_help_link_leads_to_the_page_of_the_rule(string id)
    {
        var baseUrl =
            Regex.Match(Repository.Read("Directory.Build.props"), "<RepositoryUrl>(?<url>[^<]+)</RepositoryUrl>").Groups["url"].Value;
        Assert.Equal($"{baseUrl}/blob/main/docs/rules/{id}.md", Rules.First(rule => rule.Id == id).HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_stands_in_the_index_with_title_and_severity(string id)
    {
        var rule = Rules.First(candidate => candidate.Id == id);
        Assert.Matches($@"\| \[{id}\]\({id}\.md\) \| {Regex.Escape(rule.Title.ToString(CultureInfo.InvariantCulture))} \| [^|]*(?i:{rule.DefaultSeverity})", Repository.Read("docs", "rules", "README.md"));
    }

    [Fact]
    public void Every_page_has_a_rule() =>
        Assert.Equal(
            Rules.Select(rule => rule.Id).Distinct(),
            Directory.GetFiles(Repository.GetPath("docs", "rules"), "BARS*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Every_rule_is_in_the_release_tracking_with_category_and_severity()
    {
        var tracked = Repository.Read("src", "BaRS.ErrorGen", "AnalyzerReleases.Unshipped.md")
            + Repository.Read("src", "BaRS.ErrorGen", "AnalyzerReleases.Shipped.md");
        foreach (var rule in Rules.DistinctBy(rule => rule.Id))
            Assert.Contains($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n", tracked);
    }

    /// <summary>As RS2002 asks, which does not see the descriptors that come from the core.</summary>
    [Fact]
    public void Every_rule_of_the_release_tracking_exists()
    {
        var tracked = Regex.Matches(
            Repository.Read("src", "BaRS.ErrorGen", "AnalyzerReleases.Unshipped.md")
                + Repository.Read("src", "BaRS.ErrorGen", "AnalyzerReleases.Shipped.md"),
            "^(BARS[0-9]{4}) ",
            RegexOptions.Multiline);
        Assert.Equal(Rules.Select(rule => rule.Id).Distinct(), tracked.Select(line => line.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_id_is_used_by_a_descriptor() =>
        Assert.Equal(
            typeof(RuleIds).GetFields().Select(member => (string)member.GetRawConstantValue()!).Order(),
            Rules.Select(rule => rule.Id).Distinct().Order());
}
