using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.InForce;

/// <summary>BARS2014: scenarios of the project's own files that nothing answers with.</summary>
internal static class UnusedScenarios
{
    private static readonly RuleDescriptor Unused = SpecRule.Info(
        RuleIds.UnusedScenario,
        "Scenario is never used",
        "No code of the project names '{0}' ({1}), and no exit or upstream of the spec does. Answer with BarsErrors.{0}, or remove the scenario.");

    public static IReadOnlyList<RuleDescriptor> Descriptors => [Unused];

    /// <summary>The scenarios that code has to name to use them, with the index of each.</summary>
    public static IReadOnlyList<int> FindCandidates(SpecCompilation compilation, Role role)
    {
        var specification = compilation.Specification;
        var named = new HashSet<string>(
            specification.Exits.SelectMany(exit => exit.Scenarios).Concat(specification.Upstreams.SelectMany(Named)),
            StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, specification.Scenarios.Count).Where(i =>
                compilation.Places[i].File is not null
                && role.MayEmit(specification.Scenarios[i].Origin)
                && !named.Contains(specification.Scenarios[i].Name)),
        ];
    }

    /// <summary>Those of a file that are not used.</summary>
    public static IEnumerable<Problem> InFile(int file, IEnumerable<int> unused, SpecCompilation compilation) =>
        unused
            .Where(i => compilation.Places[i].File == file)
            .Select(i => (Scenario: compilation.Specification.Scenarios[i], compilation.Places[i].Place))
            .Select(one => new Problem(Unused, one.Place, () => [one.Scenario.Name, Combination(one.Scenario)], NeedsAllFiles: true));

    private static IEnumerable<string> Named(UpstreamEntry upstream) =>
        new[] { upstream.Default, upstream.Timeout, upstream.Unreachable }
            .Concat(upstream.Statuses.Concat(upstream.Classes).Select(answer => answer.Scenario));

    private static string Combination(Scenario scenario) =>
        $"{scenario.Status.ToString(CultureInfo.InvariantCulture)} {Quotation.Shorten(scenario.Code)} {Quotation.Shorten(scenario.Issue)}";
}
