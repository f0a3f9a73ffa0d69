using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>docs/assurance.md: each condition of the receiver assurance with the factory that answers it.</summary>
public sealed class AssuranceDocumentationTests
{
    private const string Start = "<!-- Written by the tests from spec/assurance-answers.csv: BARS_UPDATE_FILES=1 dotnet test. -->\n\n";

    [Fact]
    public void The_page_lists_each_condition_with_its_factory_and_requirements()
    {
        var page = Repository.Read("docs", "assurance.md");
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        Assert.True(start >= 0, "docs/assurance.md has no line behind which the tables stand.");
        Repository.Keep(page[..(start + Start.Length)] + Tables(), "docs", "assurance.md");
    }

    [Fact]
    public void The_page_lists_each_requirement_with_its_conditions() =>
        Assert.All(
            AssuranceCondition.All.SelectMany(condition => condition.Requirements).Distinct(),
            requirement => Assert.Contains($"\n| {requirement} | A", Repository.Read("docs", "assurance.md")));

    private static string Tables()
    {
        var scenarios = FailureTable.Preset(PresetLibrary.Default).Scenarios.ToDictionary(scenario => scenario.Name);
        var page = new StringBuilder();
        foreach (var request in AssuranceCondition.All.GroupBy(condition => condition.Request))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"## {request.Key}\n\n| condition | what is wrong | demanded | factory | requirements |\n|---|---|---|---|---|\n");
            foreach (var condition in request)
            {
                var factories = condition.Answers.Select(
                    answer => $"`BarsErrors.{answer}()` ({scenarios[answer].Code} `{scenarios[answer].Issue}`)");
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {condition.Id} | {condition.Condition} | {Demanded(condition)} | {string.Join(" or ", factories)} | "
                        + $"{string.Join(", ", condition.Requirements)} |\n");
            }

            page.Append('\n');
        }

        page.Append("## By requirement\n\n| requirement | conditions | scenarios |\n|---|---|---|\n");
        var byRequirement = AssuranceCondition.All
            .SelectMany(condition => condition.Requirements.Select(requirement => (Requirement: requirement, Condition: condition)))
            .GroupBy(pair => pair.Requirement, pair => pair.Condition)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in byRequirement)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key} | {string.Join(", ", group.Select(condition => condition.Id))} | "
                    + $"{string.Join(", ", group.SelectMany(condition => condition.Answers).Distinct())} |\n");
        }

        return page.ToString();
    }

    private static string Demanded(AssuranceCondition condition) =>
        string.Join(
            ' ',
            new[] { condition.Status.ToString(CultureInfo.InvariantCulture), string.Join(" or ", condition.Codes) }
                .Append(string.Join(" or ", condition.Issues.Select(issue => $"`{issue}`")))
                .Where(part => part.Length > 0));
}
