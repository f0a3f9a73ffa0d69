using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Validation.Rules;

namespace BaRS.ErrorGen.Validation;

/// <summary>BARS1009, as an error: one combination with two retry actions.</summary>
internal static class RetryContradictions
{
    public static readonly RuleDescriptor ConflictingActions = SpecRule.Error(
        RuleIds.RetryConflict,
        RetryConflictRule.Title,
        "{0} and {1} ({2}) both have {3} {4} {5}, but different retry actions: {6} and {7}. A sender cannot tell them apart. "
            + "Give both the same action.");

    /// <summary>
    /// A sender sees status, code and issue only, so all that is said of one combination must be one retry action. The
    /// later of two that contradict each other is reported and left out; presets come first and are never reported.
    /// </summary>
    public static HashSet<object> Find(
        IEnumerable<Merged<Scenario>> scenarios,
        IEnumerable<Merged<ClassificationRule>> classifications,
        Action<int, Problem> report)
    {
        var claims = scenarios
            .Select(scenario => new Claim(
                scenario,
                scenario.File,
                scenario.Place,
                scenario.Value.Combination,
                scenario.Value.Retry.Action,
                $"'{scenario.Value.Name}'",
                scenario.Where))
            .Concat(classifications.Select(rule => new Claim(
                rule,
                rule.File,
                rule.Place,
                new Combination(rule.Value.Status, rule.Value.Code, rule.Value.Issue),
                rule.Value.Retry.Action,
                "a 'classification' entry",
                rule.Where)))
            .OrderBy(claim => claim.File ?? -1)
            .ThenBy(claim => claim.Place.Start);

        var contradicting = new HashSet<object>();
        var seen = new Dictionary<Combination, Claim>();
        foreach (var claim in claims)
        {
            if (!seen.TryGetValue(claim.Combination, out var first))
            {
                seen.Add(claim.Combination, claim);
            }
            else if (first.Action != claim.Action && claim.File is { } file)
            {
                contradicting.Add(claim.Source);
                var (status, code, issue) = claim.Combination;
                report(file, new Problem(
                    ConflictingActions,
                    claim.Place,
                    () =>
                    [
                        Capitalise(claim.Name),
                        first.Name,
                        first.Where,
                        status,
                        code,
                        issue,
                        ActionWord(claim.Action),
                        ActionWord(first.Action),
                    ],
                    NeedsAllFiles: first.File != claim.File));
            }
        }

        return contradicting;
    }

    private static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string ActionWord(RetryAction action) => SpecFormat.Actions[(int)action];

    /// <summary>What a scenario or a classification entry says of a combination.</summary>
    private sealed record Claim(
        object Source,
        int? File,
        TextPlace Place,
        Combination Combination,
        RetryAction Action,
        string Name,
        string Where);
}
