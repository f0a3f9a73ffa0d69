using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Baseline;

/// <summary>
/// BARS1016: what is in force and not in the baseline. A scenario of a project's file is told at its entry. Those of a
/// preset have no place in the project, and many come at once: one message a preset, at the head of the baseline.
/// </summary>
internal static class AddedScenarios
{
    private const int MaxNamed = 10;
    private const string Accept = $"Senders built before have no rule for it. To accept it, write the baseline again: {BaselineWriter.Command}";
    private const string AcceptAll = $"Senders built before have no rule for them. To accept them, write the baseline again: {BaselineWriter.Command}";

    /// <summary>Those of presets.</summary>
    public static IEnumerable<Problem> AtHead(BaselineDifference difference, SpecCompilation compilation, BaselineDocument baseline) =>
        difference.Added
            .Where(i => compilation.Places[i].File is null)
            .GroupBy(i => compilation.Places[i].Path, StringComparer.Ordinal)
            .Select(preset => new Problem(RuleIds.AddedScenario, ProblemSeverity.Info, baseline.Head, () => OfPreset(preset.Key, [.. preset.Select(i => compilation.Specification.Scenarios[i])]), NeedsAllFiles: true));

    /// <summary>Those of the project's file with this index.</summary>
    public static IEnumerable<Problem> InFile(int file, BaselineDifference difference, SpecCompilation compilation) =>
        difference.Added
            .Where(i => compilation.Places[i].File == file)
            .Select(i => new Problem(RuleIds.AddedScenario, ProblemSeverity.Info, compilation.Places[i].Place, () => $"{Describe(compilation.Specification.Scenarios[i])} is not in the baseline. {Accept}", NeedsAllFiles: true));

    private static string OfPreset(string preset, IReadOnlyList<Scenario> scenarios)
    {
        if (scenarios.Count == 1)
            return $"{Describe(scenarios[0])} of the preset '{preset}' is not in the baseline. {Accept}";

        var named = string.Join(", ", scenarios.Take(MaxNamed).Select(Describe));
        var more = scenarios.Count > MaxNamed ? $" and {Number(scenarios.Count - MaxNamed)} more" : "";
        return $"{Number(scenarios.Count)} scenarios of the preset '{preset}' are not in the baseline: {named}{more}. {AcceptAll}";
    }

    private static string Describe(Scenario scenario) => $"{Quotation.Of(scenario.Name)} ({Number(scenario.Status)} {Quotation.Bare(scenario.Code)} {Quotation.Bare(scenario.Issue)})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
