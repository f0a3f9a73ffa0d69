using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Presets;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>The page of a preset in docs/presets: all that it puts in force, a table a section of the standard.</summary>
internal static class PresetPage
{
    private const string Head = "<!-- Written by the tests from the preset: BARS_UPDATE_FILES=1 dotnet test. -->\n\n";

    public static string Of(string preset)
    {
        var specification = FailureTable.Preset(preset);
        var page = new StringBuilder($"# {preset}\n\n").Append(Head);
        page.Append(CultureInfo.InvariantCulture, $"{TitleOf(preset)}. {Counts(specification)}\n\nIn a project: `<BarsErrorGenPresets>{preset}</BarsErrorGenPresets>`{Default(preset)}.{Extended(preset)}{Aliases(preset)} The text of the preset: [spec/{preset}.yaml](../../spec/{preset}.yaml).\n");
        foreach (var section in specification.Scenarios.GroupBy(scenario => Regex.Replace(scenario.Source!, ", row [0-9]+$", "")))
            AppendScenarios(page, section.Key, section);
        AppendStatuses(page, specification);
        AppendClassifications(page, specification);
        return page.ToString();
    }

    public static string Index()
    {
        var page = new StringBuilder("# The presets\n\n").Append(Head).Append("One property puts a preset in force, `<BarsErrorGenPresets>` (see [options](../options.md)); `extends:` in a spec does too.\n\n| preset | what | scenarios | also the tables of |\n|---|---|---|---|\n");
        foreach (var preset in PresetLibrary.Names)
            page.Append(CultureInfo.InvariantCulture, $"| [{preset}]({preset}.md){Default(preset)} | {TitleOf(preset)} | {FailureTable.Preset(preset).Scenarios.Count} | {string.Join(", ", AliasesOf(preset))} |\n");
        return page.Append("\nA name in the last column stands for the preset: the tables of these versions differ in nothing. The tables of Core 1.6.0 are known in part only, and have no preset.\n").ToString();
    }

    private static void AppendScenarios(StringBuilder page, string section, IEnumerable<Scenario> scenarios)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {section}\n\n| scenario | status, code, issue code | what happened | sent by | the sender | factory of a receiver | note |\n|---|---|---|---|---|---|---|\n");
        foreach (var scenario in scenarios)
            page.Append(CultureInfo.InvariantCulture, $"| {scenario.Name} | {scenario.Status} {scenario.Code} `{scenario.Issue}` | {Cell(scenario.Text)}{(scenario.IsFirstOfTypeOnly ? " (First Of Type only.)" : "")} | {OriginOf(scenario.Origin)} | {ActionOf(scenario.Retry)} | {FactoryOf(scenario)} | {Cell(scenario.Note ?? "")} |\n");
    }

    private static void AppendStatuses(StringBuilder page, Specification specification)
    {
        page.Append("\n## Statuses without a known scenario\n\n| status | title | cause | the sender |\n|---|---|---|---|\n");
        foreach (var entry in specification.Statuses)
            page.Append(CultureInfo.InvariantCulture, $"| {entry.Status} | {entry.Title} | {Cell(entry.Cause ?? "")} | {ActionOf(entry.Retry)} |\n");
    }

    private static void AppendClassifications(StringBuilder page, Specification specification)
    {
        if (specification.Classifications.Count == 0)
            return;
        page.Append("\n## Rules of classification\n\n| status, code, issue code | the sender |\n|---|---|\n");
        foreach (var rule in specification.Classifications)
            page.Append(CultureInfo.InvariantCulture, $"| {rule.Status} {rule.Code} `{rule.Issue}` | {ActionOf(rule.Retry)} |\n");
    }

    private static string Counts(Specification specification)
    {
        if (specification.Scenarios.Count == 0)
            return "No scenarios.";
        var combinations = specification.Scenarios.Select(scenario => (scenario.Status, scenario.Code, scenario.Issue)).Distinct().ToList();
        return $"{specification.Scenarios.Count} scenarios of {combinations.Count} combinations, {combinations.Count(combination => combination.Code.StartsWith("REC_", StringComparison.Ordinal))} of them with a REC_ code; {specification.Scenarios.Count(scenario => scenario.Origin.HasFlag(Origin.Receiver))} scenarios are a receiver's.";
    }

    private static string Default(string preset) => preset == PresetLibrary.Default ? " (the default)" : "";

    private static string Extended(string preset) =>
        PresetLibrary.Resolve([preset]).Select(PresetLibrary.NameOf).Where(name => name != preset).ToList() is { Count: > 0 } names ? $" It extends {string.Join(", ", names)}." : "";

    private static string Aliases(string preset) => AliasesOf(preset).ToList() is { Count: > 0 } names ? $" Also under the names {string.Join(", ", names)}." : "";

    private static IEnumerable<string> AliasesOf(string preset) => PresetLibrary.NamesAndAliases.Where(name => name != preset && PresetLibrary.Find(name) == preset);

    private static string TitleOf(string preset) => PresetLibrary.Resolve([preset])[^1].Parsed.Document.Title!.Value.Value;

    private static string OriginOf(Origin origin) => origin switch
    {
        Origin.Api => "API",
        Origin.Receiver => "receiver",
        Origin.ApiInjected => "API, for the receiver",
        _ => "receiver; API for it",
    };

    private static string ActionOf(RetryPolicy policy) => policy.Name switch
    {
        "never" => "does not retry",
        "short-delay" => "retries after a delay",
        "backoff" => "retries with backoff",
        "refresh-token" => "retries once with a new token",
        "already-delivered" => "knows it delivered",
        _ => policy.Name,
    };

    private static string FactoryOf(Scenario scenario) => scenario.Origin.HasFlag(Origin.Receiver) ? $"`BarsErrors.{scenario.Name}()`" : "";

    private static string Cell(string text) => Regex.Replace(text, @"\s+", " ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
