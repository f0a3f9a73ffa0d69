using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Presets;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>The page of a preset in docs/presets: all that it puts in force, one table per section of the standard.</summary>
internal static class PresetPage
{
    private const string Head = "<!-- Written by the tests from the preset: BARS_UPDATE_FILES=1 dotnet test. -->\n\n";

    public static string Create(string preset)
    {
        var specification = FailureTable.Preset(preset);
        var page = new StringBuilder($"# {preset}\n\n").Append(Head);
        page.Append(
            CultureInfo.InvariantCulture,
            $"{GetTitle(preset)}. {Counts(specification)}\n\nTo use it: "
                + $"`<BarsErrorGenPresets>{preset}</BarsErrorGenPresets>`{Default(preset)}.{Extended(preset)}{Aliases(preset)} Source: "
                + $"[spec/{preset}.yaml](../../spec/{preset}.yaml).\n");
        foreach (var section in specification.Scenarios.GroupBy(scenario => Regex.Replace(scenario.Source!, ", row [0-9]+$", "")))
            AppendScenarios(page, section.Key, section);
        AppendStatuses(page, specification);
        AppendClassifications(page, specification);
        return page.ToString();
    }

    public static string Index()
    {
        var page = new StringBuilder("# The presets\n\n").Append(Head).Append(
            "To use a preset, name it in the property `<BarsErrorGenPresets>` (see [options](../options.md)) or under `extends` in a "
                + "spec.\n\n| preset | contents | scenarios | aliases |\n|---|---|---|---|\n");
        foreach (var preset in PresetLibrary.Names)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| [{preset}]({preset}.md){Default(preset)} | {GetTitle(preset)} | {FailureTable.Preset(preset).Scenarios.Count} | "
                    + $"{string.Join(", ", GetAliases(preset))} |\n");
        }

        return page
            .Append(
                "\nAn alias means the preset in its row, because the tables of these versions are the same. "
                    + "Core 1.6.0 is published in part: the tables of its endpoints are those of 1.5.0, which stays the default.\n")
            .ToString();
    }

    private static void AppendScenarios(StringBuilder page, string section, IEnumerable<Scenario> scenarios)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## {section}\n\n| scenario | status, code, issue code | what happened | sent by | what the sender does | receiver's "
                + $"factory | note |\n|---|---|---|---|---|---|---|\n");
        foreach (var scenario in scenarios)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {scenario.Name} | {scenario.Status} {scenario.Code} `{scenario.Issue}` | "
                    + $"{Cell(scenario.Text)}{(scenario.IsFirstOfTypeOnly ? " (First Of Type only.)" : "")} | "
                    + $"{FormatOrigin(scenario.Origin)} | {FormatAction(scenario.Retry)} | {FormatFactory(scenario)} | "
                    + $"{Cell(scenario.Note ?? "")} |\n");
        }
    }

    private static void AppendStatuses(StringBuilder page, Specification specification)
    {
        page.Append("\n## Statuses without a known scenario\n\n| status | title | cause | what the sender does |\n|---|---|---|---|\n");
        foreach (var entry in specification.Statuses)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {entry.Status} | {entry.Title} | {Cell(entry.Cause ?? "")} | {FormatAction(entry.Retry)} |\n");
        }
    }

    private static void AppendClassifications(StringBuilder page, Specification specification)
    {
        if (specification.Classifications.Count == 0)
            return;
        page.Append("\n## Classification rules\n\n| status, code, issue code | what the sender does |\n|---|---|\n");
        foreach (var rule in specification.Classifications)
            page.Append(CultureInfo.InvariantCulture, $"| {rule.Status} {rule.Code} `{rule.Issue}` | {FormatAction(rule.Retry)} |\n");
    }

    private static string Counts(Specification specification)
    {
        if (specification.Scenarios.Count == 0)
            return "No scenarios.";
        var combinations = specification.Scenarios.Select(scenario => (scenario.Status, scenario.Code, scenario.Issue)).Distinct().ToList();
        return $"{specification.Scenarios.Count} scenarios with {combinations.Count} combinations of status, code and issue code, {combinations.Count(combination => combination.Code.StartsWith("REC_", StringComparison.Ordinal))} of them with a REC_ code. A receiver sends {specification.Scenarios.Count(scenario => scenario.Origin.HasFlag(Origin.Receiver))} of the scenarios.";
    }

    private static string Default(string preset) => preset == PresetLibrary.Default ? " (the default)" : "";

    private static string Extended(string preset) =>
        PresetLibrary.Resolve([preset]).Select(PresetLibrary.GetName).Where(name => name != preset).ToList() is { Count: > 0 } names
            ? $" It extends {string.Join(", ", names)}."
            : "";

    private static string Aliases(string preset) =>
        GetAliases(preset).ToList() is { Count: > 0 } names ? $" Aliases: {string.Join(", ", names)}." : "";

    private static IEnumerable<string> GetAliases(string preset) =>
        PresetLibrary.NamesAndAliases.Where(name => name != preset && PresetLibrary.Find(name) == preset);

    private static string GetTitle(string preset) => PresetLibrary.Resolve([preset])[^1].Parsed.Document.Title!.Value.Value;

    private static string FormatOrigin(Origin origin) => origin switch
    {
        Origin.Api => "API",
        Origin.Receiver => "receiver",
        Origin.ApiInjected => "API, for the receiver",
        _ => "receiver, or API for the receiver",
    };

    private static string FormatAction(RetryPolicy policy) => policy.Name switch
    {
        "never" => "does not retry",
        "short-delay" => "retries after a delay",
        "backoff" => "retries with backoff",
        "refresh-token" => "retries once with a new token",
        "already-delivered" => "treats it as delivered",
        _ => policy.Name,
    };

    private static string FormatFactory(Scenario scenario) =>
        scenario.Origin.HasFlag(Origin.Receiver) ? $"`BarsErrors.{scenario.Name}()`" : "";

    private static string Cell(string text) =>
        Regex.Replace(text, @"\s+", " ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
