using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Lint;

/// <summary>The spec in force, as an outcome is looked up in it: by error code and issue code.</summary>
internal sealed class KnownErrors
{
    private static readonly ConditionalWeakTable<Specification, KnownErrors> Cache = new();

    private readonly Dictionary<string, string> _displays;
    private readonly ScenarioIndex _scenarios;
    private readonly HashSet<string> _templates;

    private KnownErrors(Specification specification)
    {
        System = specification.System;
        Profile = specification.Profile;
        // The display of a code that only a preset declares is ours, and no partner is bound to it.
        _displays = specification.Codes.ToDictionary(
            code => code.Code,
            code => code.IsPublished || code.IsOwn ? code.Display : "",
            StringComparer.Ordinal);
        _scenarios = ScenarioIndex.For(specification);
        _templates = new HashSet<string>(
            specification.Scenarios
                .Select(scenario => scenario.Diagnostics)
                .Where(template => template.Placeholders.Count > 0)
                .Select(Unfilled),
            StringComparer.Ordinal);
        HasScenarios = specification.Scenarios.Count > 0;
    }

    public string System { get; }

    public string Profile { get; }

    /// <summary>Without scenarios nothing can be said of combinations.</summary>
    public bool HasScenarios { get; }

    /// <summary>The published error codes, those under <c>codes:</c>, and those of scenarios.</summary>
    public IReadOnlyCollection<string> Codes => _displays.Keys;

    public static KnownErrors For(Specification specification) => Cache.GetValue(specification, known => new KnownErrors(known));

    public bool IsKnown(string code) => _displays.ContainsKey(code);

    /// <summary>The display of a known code; null if neither the CodeSystem nor a file of the project gives one.</summary>
    public string? FindDisplay(string code) => _displays.TryGetValue(code, out var display) && display.Length > 0 ? display : null;

    /// <summary>A code with this display, other than the given one.</summary>
    public string? FindOtherCode(string display, string code) =>
        _displays
            .Where(pair => pair.Value == display && pair.Key != code)
            .Select(pair => pair.Key)
            .OrderBy(other => other, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Whether a scenario has this error code.</summary>
    public bool HasScenario(string code) => _scenarios.ByCode.Contains(code);

    /// <summary>The issue codes that scenarios have with an error code, in spec order.</summary>
    public IReadOnlyList<string> IssuesWith(string code) =>
        [.. _scenarios.ByCode[code].Select(scenario => scenario.Issue).Distinct(StringComparer.Ordinal)];

    /// <summary>The error codes that scenarios have with an issue code, in spec order.</summary>
    public IReadOnlyList<string> CodesWith(string issue) =>
        [.. _scenarios.ByIssue[issue].Select(scenario => scenario.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>The scenarios of a combination, whatever their status.</summary>
    public IReadOnlyList<Scenario> GetScenarios(string code, string issue) =>
        [.. _scenarios.ByCode[code].Where(scenario => scenario.Issue == issue)];

    /// <summary>The scenarios with a status, in spec order.</summary>
    public IEnumerable<Scenario> GetScenarios(int status) => _scenarios.ByStatus[status];

    /// <summary>The statuses of a combination; none where no scenario has it.</summary>
    public IReadOnlyList<int> GetStatuses(string code, string issue) =>
        [.. GetScenarios(code, issue).Select(scenario => scenario.Status).Distinct()];

    /// <summary>The issue codes that scenarios have with a status, in spec order.</summary>
    public IReadOnlyList<string> IssuesWith(int status) =>
        [.. _scenarios.ByStatus[status].Select(scenario => scenario.Issue).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a text is the wording of a scenario with its placeholders still in it.</summary>
    public bool IsUnfilledTemplate(string text) => _templates.Contains(text);

    private static string Unfilled(DiagnosticsTemplate template) =>
        string.Concat(template.Parts.Select(part => part.IsPlaceholder ? "{" + part.Value + "}" : part.Value));
}
