using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// The presets, then the project's files in their order, as one spec in force. Finds what only a comparison of files
/// shows: names taken elsewhere, removals of nothing, one combination with two retry actions, and the bounds.
/// </summary>
internal sealed class SpecMerger
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, InForce> _scenarios = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, StatusEntry> _statuses = [];
    private readonly List<ClassificationRule> _classifications = [];
    private readonly List<(int File, SpecProblem Problem)> _problems = [];
    private string _system = Specification.DefaultSystem;
    private string _profile = Specification.DefaultProfile;

    /// <summary>Problems with the index of the file they stand in.</summary>
    public IReadOnlyList<(int File, SpecProblem Problem)> Problems => _problems;

    /// <summary>Adds a preset: what it says is taken as it is.</summary>
    public void AddPreset(ValidSpec preset) => Add(preset, file: null, path: "");

    /// <summary>Adds a file of the project.</summary>
    public void AddFile(ValidSpec spec, int file, string path)
    {
        foreach (var name in spec.Remove)
        {
            if (_scenarios.Remove(name.Value))
                _order.Remove(name.Value);
            else
                Report(file, RuleIds.UnknownReference, name.Place, () => $"'remove' names '{name.Value}', which no preset and no earlier file has.{Spelling.DidYouMean(name.Value, _scenarios.Keys)}");
        }

        Add(spec, file, path);
    }

    public Specification Merge(SpecNames names)
    {
        var scenarios = WithinBounds([.. _order.Select(name => _scenarios[name])]);
        scenarios = WithOneActionEach(scenarios);
        return new Specification(
            _system,
            _profile,
            new EquatableArray<ErrorCode>(ErrorCodeList.Of(names, scenarios.Select(scenario => scenario.Value))),
            new EquatableArray<Scenario>(scenarios.Select(scenario => scenario.Value)),
            new EquatableArray<StatusEntry>(_statuses.Values),
            new EquatableArray<ClassificationRule>(_classifications),
            new EquatableArray<RetryPolicy>(names.Policies));
    }

    private void Add(ValidSpec spec, int? file, string path)
    {
        _system = spec.System ?? _system;
        _profile = spec.Profile ?? _profile;
        foreach (var entry in spec.Statuses)
            _statuses[entry.Status] = entry;
        foreach (var rule in spec.Classifications)
        {
            _classifications.RemoveAll(known => (known.Status, known.Code, known.Issue) == (rule.Status, rule.Code, rule.Issue));
            _classifications.Add(rule);
        }

        foreach (var placed in spec.Scenarios)
            Add(new InForce(placed.Value, placed.Place, file, path));
    }

    private void Add(InForce scenario)
    {
        var name = scenario.Value.Name;
        if (!_scenarios.TryGetValue(name, out var known))
        {
            _order.Add(name);
        }
        else if (scenario.File is { } file && known.File is not null)
        {
            Report(file, RuleIds.InvalidName, scenario.Place, () => $"The name '{name}' (line {Line(scenario.Place)}) is taken by the scenario at {Where(known)}. Give one of them another 'name:'.");
            return;
        }

        // A replaced scenario keeps its place in the order, so that what stands around it stays where it was.
        _scenarios[name] = scenario;
    }

    private List<InForce> WithinBounds(List<InForce> scenarios)
    {
        var kept = new List<InForce>(scenarios.Count);
        var length = 0;
        foreach (var scenario in scenarios)
        {
            length += LengthOf(scenario.Value);
            if (kept.Count < SpecBounds.MaxScenarios && length <= SpecBounds.MaxTextLength)
            {
                kept.Add(scenario);
                continue;
            }

            if (scenario.File is { } file)
            {
                var isCount = kept.Count == SpecBounds.MaxScenarios;
                Report(file, RuleIds.CannotBeRead, scenario.Place, () => isCount
                    ? "More than 10,000 scenarios are in force. This one and those after it are left out."
                    : "The texts of all scenarios together pass 4,194,304 characters. This scenario and those after it are left out. Shorten texts or lists of codes.");
            }

            break;
        }

        return kept;
    }

    /// <summary>A sender sees status, code and issue only, so scenarios that share these must share the retry action.</summary>
    private List<InForce> WithOneActionEach(List<InForce> scenarios)
    {
        var kept = new List<InForce>(scenarios.Count);
        var seen = new Dictionary<(int, string, string), InForce>();
        foreach (var rule in _classifications)
            seen[(rule.Status, rule.Code, rule.Issue)] = new InForce(null!, default, null, "") { Action = rule.Retry.Action };

        foreach (var scenario in scenarios)
        {
            var value = scenario.Value;
            var key = (value.Status, value.Code, value.Issue);
            if (seen.TryGetValue(key, out var first) && first.Action != scenario.Action)
            {
                if (scenario.File is { } file)
                {
                    var other = first.Value is null ? "a 'classification' entry" : $"'{first.Value.Name}' ({Where(first)})";
                    Report(file, RuleIds.RetryConflict, scenario.Place, () => $"'{value.Name}' and {other} are both {value.Status} {value.Code} {value.Issue}, but say {ActionWord(scenario.Action)} and {ActionWord(first.Action)}. A sender cannot tell them apart: give them one retry action.", needsAllFiles: first.File != scenario.File);
                    continue;
                }
            }
            else
            {
                seen[key] = scenario;
            }

            kept.Add(scenario);
        }

        return kept;
    }

    private void Report(int file, string id, TextPlace place, Func<string> message, bool needsAllFiles = true) =>
        _problems.Add((file, new SpecProblem(id, IsError: true, place, message, needsAllFiles)));

    private static string Where(InForce scenario) =>
        scenario.File is null ? "a preset" : $"line {Line(scenario.Place)} of {scenario.Path.Substring(scenario.Path.LastIndexOfAny(['/', '\\']) + 1)}";

    private static string Line(TextPlace place) => (place.Line + 1).ToString(CultureInfo.InvariantCulture);

    private static string ActionWord(RetryAction action) => Parsing.SpecFormat.Actions[(int)action];

    private static int LengthOf(Scenario scenario) =>
        scenario.Text.Length + scenario.Display.Length + (scenario.Note?.Length ?? 0) + (scenario.Source?.Length ?? 0)
        + scenario.Diagnostics.Parts.Sum(part => part.Value.Length) + scenario.Endpoints.Sum(endpoint => endpoint.Length);

    /// <summary>A scenario with the project file it comes from; none for a preset's.</summary>
    private sealed record InForce(Scenario Value, TextPlace Place, int? File, string Path)
    {
        public RetryAction Action { get; init; } = Value?.Retry.Action ?? default;
    }
}
