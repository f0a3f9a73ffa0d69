using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Baseline;

/// <summary>What a baseline does not hold of the scenarios that both specs have.</summary>
/// <remarks>
/// A partner depends on none of it. Code can: a factory that is gone, or takes other parameters, no longer compiles where it
/// is called.
/// </remarks>
internal static class ScenarioDetails
{
    private static readonly (string Key, Func<Scenario, string?> Value)[] Texts =
    [
        ("text", scenario => scenario.Text),
        ("severity", scenario => scenario.Severity),
        ("phase", scenario => scenario.IsFirstOfTypeOnly ? "fot" : null),
        ("endpoint", scenario => Join(scenario.Endpoints)),
        ("requirements", scenario => Join(scenario.Requirements)),
        ("note", scenario => scenario.Note),
        ("source", scenario => scenario.Source),
    ];

    /// <summary>The differences of the scenarios in force.</summary>
    /// <param name="old">The spec before.</param>
    /// <param name="now">The spec after.</param>
    /// <param name="oldNames">The name that each scenario had before, by its name.</param>
    public static IEnumerable<SpecChange> Find(Specification old, Specification now, IReadOnlyDictionary<string, string> oldNames)
    {
        var before = old.Scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        foreach (var scenario in now.Scenarios)
        {
            if (!oldNames.TryGetValue(scenario.Name, out var name) || !before.TryGetValue(name, out var was))
                continue;
            foreach (var change in Compare(was, scenario))
                yield return change;
        }
    }

    private static IEnumerable<SpecChange> Compare(Scenario was, Scenario now)
    {
        if (was.Origin != now.Origin)
            yield return Origins(was, now);
        if (was.Diagnostics != now.Diagnostics)
            yield return Diagnostics(was, now);

        // What a policy says is a difference of the policy, and another action has been reported.
        if (was.Retry.Name != now.Retry.Name && was.Retry.Action == now.Retry.Action)
            yield return Detail(now.Name, "retry", was.Retry.Name, now.Retry.Name);

        foreach (var (key, value) in Texts)
        {
            if (value(was) != value(now))
                yield return Detail(now.Name, key, value(was), value(now));
        }
    }

    private static SpecChange Origins(Scenario was, Scenario now)
    {
        var (old, current) = (Words(was.Origin), Words(now.Origin));
        var lost = was.Origin & ~now.Origin;
        return lost == Origin.None
            ? Detail(now.Name, "origin", old, current)
            : new SpecChange(
                SpecChangeKind.Code,
                true,
                now.Name,
                "origin",
                old,
                current,
                $"The origin of '{now.Name}' changed from {old} to {current}. "
                    + "Code of a role that no longer emits it has no factory for it.");
    }

    private static SpecChange Diagnostics(Scenario was, Scenario now)
    {
        var (old, current) = (Wording(was.Diagnostics), Wording(now.Diagnostics));
        return was.Diagnostics.Placeholders.SequenceEqual(now.Diagnostics.Placeholders)
            ? Detail(now.Name, "diagnostics", old, current)
            : new SpecChange(
                SpecChangeKind.Code,
                true,
                now.Name,
                "diagnostics",
                old,
                current,
                $"The parameters of the factory '{now.Name}' changed from ({string.Join(", ", was.Diagnostics.Placeholders)}) to "
                    + $"({string.Join(", ", now.Diagnostics.Placeholders)}). Code that calls it no longer compiles.");
    }

    private static SpecChange Detail(string scenario, string key, string? old, string? now) =>
        new(SpecChangeKind.Detail, false, scenario, key, old, now, $"'{key}' of '{scenario}' changed.");

    private static string Words(Origin origin) =>
        string.Join(", ", SpecFormat.Origins.Where((_, i) => ((int)origin & (1 << i)) != 0));

    private static string? Wording(DiagnosticsTemplate template) => template.Parts.Count == 0
        ? null
        : string.Concat(template.Parts.Select(part => part.IsPlaceholder ? "{" + part.Value + "}" : part.Value));

    private static string? Join(EquatableArray<string> texts) => texts.Count == 0 ? null : string.Join(", ", texts);
}
