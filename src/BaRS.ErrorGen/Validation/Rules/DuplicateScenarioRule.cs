using System.Globalization;
using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1007: two scenarios of one file that differ in nothing but name and note: one of them is a leftover.</summary>
internal sealed class DuplicateScenarioRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        var seen = new Dictionary<string, ExpandedScenario>(StringComparer.Ordinal);
        foreach (var scenario in context.Scenarios)
        {
            if (!context.IsUsable(scenario))
                continue;

            var content = ContentOf(scenario);
            if (seen.TryGetValue(content, out var first))
                context.Warning(RuleIds.DuplicateScenario, scenario.NamePlace, () => $"'{scenario.Name}' differs from '{first.Name}' (line {Line(first)}) in nothing but name and note. Delete one of them.");
            else
                seen.Add(content, scenario);
        }
    }

    private static string Line(ExpandedScenario scenario) => (scenario.NamePlace.Line + 1).ToString(CultureInfo.InvariantCulture);

    private static string ContentOf(ExpandedScenario scenario)
    {
        var syntax = scenario.Syntax;
        return string.Join("\u0000",
            syntax.Status?.Value, scenario.Code.Value, scenario.Issue.Value, syntax.Text?.Value, syntax.Retry?.Value, syntax.Severity?.Value,
            syntax.Diagnostics?.Value, syntax.Phase?.Value, syntax.Source?.Value,
            string.Join("\u0001", syntax.Origins.Select(origin => origin.Value)),
            string.Join("\u0001", syntax.Endpoints.Select(endpoint => endpoint.Value)));
    }
}
