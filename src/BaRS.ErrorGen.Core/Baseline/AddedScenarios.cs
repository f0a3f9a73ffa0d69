using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Baseline;

/// <summary>
/// BARS1016: what is in force and not in the baseline. A scenario of a project's file is reported at its entry. Those of a
/// preset have no place in the project, and many come at once: one message per preset, at the head of the baseline.
/// </summary>
internal static class AddedScenarios
{
    private const int MaxNamed = 10;
    private const string Title = "Scenario is not in the baseline";
    private const string Accept = $"To accept the change, run '{BaselineWriter.Command}'.";

    private static readonly RuleDescriptor Added = SpecRule.Info(
        RuleIds.AddedScenario, Title, "'{0}' ({1}) is not in the baseline. Senders built before this change do not know it. " + Accept);

    private static readonly RuleDescriptor AddedByPreset = SpecRule.Info(
        RuleIds.AddedScenario,
        Title,
        "'{0}' ({1}) of the preset '{2}' is not in the baseline. Senders built before this change do not know it. " + Accept);

    private static readonly RuleDescriptor SeveralAddedByPreset = SpecRule.Info(
        RuleIds.AddedScenario,
        Title,
        "{0} scenarios of the preset '{1}' are not in the baseline: {2}. Senders built before this change do not know them. " + Accept);

    public static IReadOnlyList<RuleDescriptor> Descriptors => [Added, AddedByPreset, SeveralAddedByPreset];

    /// <summary>Those of presets.</summary>
    public static IEnumerable<Problem> AtHead(BaselineDifference difference, SpecCompilation compilation, BaselineDocument baseline) =>
        difference.Added
            .Where(i => compilation.Places[i].File is null)
            .GroupBy(i => compilation.Places[i].Path, StringComparer.Ordinal)
            .Select(preset => ByPreset(preset.Key, [.. preset.Select(i => compilation.Specification.Scenarios[i])], baseline));

    /// <summary>Those of the project's file with this index.</summary>
    public static IEnumerable<Problem> InFile(int file, BaselineDifference difference, SpecCompilation compilation) =>
        difference.Added
            .Where(i => compilation.Places[i].File == file)
            .Select(i => (Scenario: compilation.Specification.Scenarios[i], compilation.Places[i].Place))
            .Select(
                added => new Problem(Added, added.Place, () => [added.Scenario.Name, Combination(added.Scenario)], NeedsAllFiles: true));

    private static Problem ByPreset(string preset, IReadOnlyList<Scenario> scenarios, BaselineDocument baseline) => scenarios.Count == 1
        ? new Problem(AddedByPreset, baseline.Head, () => [scenarios[0].Name, Combination(scenarios[0]), preset], NeedsAllFiles: true)
        : new Problem(SeveralAddedByPreset, baseline.Head, () => [scenarios.Count, preset, ListNames(scenarios)], NeedsAllFiles: true);

    private static string ListNames(IReadOnlyList<Scenario> scenarios)
    {
        var named = string.Join(", ", scenarios.Take(MaxNamed).Select(scenario => $"'{scenario.Name}' ({Combination(scenario)})"));
        return scenarios.Count > MaxNamed ? $"{named} and {Number(scenarios.Count - MaxNamed)} more" : named;
    }

    private static string Combination(Scenario scenario) =>
        $"{Number(scenario.Status)} {Quotation.Shorten(scenario.Code)} {Quotation.Shorten(scenario.Issue)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
