using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>docs/presets and docs/contradictions.md say what the presets say.</summary>
public sealed class PresetDocumentationTests
{
    public static TheoryData<string> Presets => [.. PresetLibrary.Names];

    public static TheoryData<int> Contradictions => [.. Enumerable.Range(1, 34)];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Every_preset_has_its_page(string preset) =>
        Repository.Keep(PresetPage.Create(preset), "docs", "presets", preset + ".md");

    [Fact]
    public void The_index_lists_the_presets() => Repository.Keep(PresetPage.Index(), "docs", "presets", "README.md");

    [Fact]
    public void No_page_is_of_a_preset_that_is_gone() =>
        Assert.Equal(
            PresetLibrary.Names.Append("README").Order(StringComparer.Ordinal),
            Directory.GetFiles(Repository.GetPath("docs", "presets"))
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Every_contradiction_is_settled_on_its_page_and_in_the_notes_of_the_scenarios_that_the_page_names(int number)
    {
        var page = Repository.Read("docs", "contradictions.md");
        var section = Regex.Match(page, $@"^## C{number}: .+?(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Value;
        Assert.Contains("**Settled:**", section);
        Assert.Contains(
            $"**C{number}",
            Repository.Read("spec", "reference", "retry-rules.md") + Repository.Read("spec", "reference", "assurance-tests.md"));

        var named = Regex.Matches(Regex.Match(section, "^Scenarios: .*$", RegexOptions.Multiline).Value, "`([A-Za-z0-9]+)`")
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(named);
        Assert.Equal(Noted(number).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_scenario_that_a_note_refers_to_is_there()
    {
        foreach (var scenario in Scenarios())
        {
            foreach (Match reference in Regex.Matches(scenario.Note ?? "", @"\bsee (\w+)"))
                Assert.Contains(Scenarios(), other => other.Name == reference.Groups[1].Value);
        }
    }

    /// <summary>The scenarios of any preset whose note has the number of a contradiction.</summary>
    private static IEnumerable<string> Noted(int number) =>
        Scenarios().Where(scenario => Regex.IsMatch(scenario.Note ?? "", $@"\bC{number}\b")).Select(scenario => scenario.Name).Distinct();

    private static IEnumerable<Scenario> Scenarios() => PresetLibrary.Names.SelectMany(preset => FailureTable.Preset(preset).Scenarios);
}
