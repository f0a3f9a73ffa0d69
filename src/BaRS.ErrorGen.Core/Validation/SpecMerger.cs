using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Validation.Rules;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// The presets, then the project's files in their order, as one spec in force. Finds what only a comparison of files
/// shows: names taken elsewhere, removals of nothing, one combination with two retry actions, and the bounds.
/// </summary>
internal sealed class SpecMerger(Role role)
{
    private static readonly RuleDescriptor UnknownScenario = SpecRule.Error(
        RuleIds.UnknownReference, ExtendsRule.Title, "'{0}' cannot be removed, because no preset and no earlier file has it. {1}");

    private static readonly RuleDescriptor DefinedDifferently = SpecRule.Error(
        RuleIds.InvalidName, NameRule.Title, "The {0} (line {1}) is defined differently at {2}. Delete one of the definitions.");

    private static readonly RuleDescriptor TooManyScenarios = Unreadable.Because(
        "More than {0} scenarios are in force. This scenario and those after it are ignored.");

    private static readonly RuleDescriptor TooMuchText = Unreadable.Because(
        "The texts of all scenarios are longer than {0} characters. This scenario and those after it are ignored. "
            + "Shorten texts or lists of codes.");

    private readonly Dictionary<string, Merged<Scenario>> _scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Merged<Definition>> _definitions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, StatusEntry> _statuses = [];
    private readonly Dictionary<(int, string, string), Merged<ClassificationRule>> _classifications = [];
    private readonly ExitMerger _exits = new();
    private readonly UpstreamMerger _upstreams = new();
    private readonly List<(int File, Problem Problem)> _problems = [];
    private string _system = Specification.DefaultSystem;
    private string _profile = Specification.DefaultProfile;
    private int _added;

    /// <summary>What a comparison of files reports, beside the names that <see cref="NameRule"/> reports in one file.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors =>
        [
            UnknownScenario, DefinedDifferently, RetryContradictions.ConflictingActions, TooManyScenarios, TooMuchText,
            .. ExitMerger.Descriptors,
        ];

    /// <summary>The problems of the file with this index.</summary>
    public IEnumerable<Problem> GetProblems(int file) =>
        _problems.Where(problem => problem.File == file).Select(problem => problem.Problem);

    /// <summary>Where each scenario of the merged spec comes from, in its order.</summary>
    public IReadOnlyList<ScenarioPlace> Places { get; private set; } = [];

    /// <summary>Adds a preset: what it says is taken as it is.</summary>
    public void AddPreset(ValidSpec preset, string name) => Add(preset, file: null, name, name);

    /// <summary>Adds a file of the project.</summary>
    public void AddFile(ValidSpec spec, int file, string path, string fileName)
    {
        foreach (var placed in spec.Definitions)
            CheckDefinedOnce(new Merged<Definition>(placed.Value, placed.Place, file, path, fileName));

        var unknown = spec.Remove.Where(name => !_scenarios.Remove(name.Value)).ToList();
        foreach (var name in spec.Remove)
            _exits.Remove(name, file);
        if (unknown.Count > 0)
        {
            // As it stands before this file adds its own: the message is written later.
            var known = _scenarios.Values.OrderBy(scenario => scenario.Order).Select(scenario => scenario.Value.Name).ToList();
            foreach (var name in unknown)
                Report(file, UnknownScenario, name.Place, () => [Quotation.Shorten(name.Value), Suggest(name.Value, known)]);
        }

        Add(spec, file, path, fileName);
    }

    public Specification Merge(SpecNames names)
    {
        var scenarios = WithinBounds([.. _scenarios.Values.OrderBy(scenario => scenario.Order)]);
        var contradicting = RetryContradictions.Find(scenarios, _classifications.Values, AddProblem);
        var remaining = scenarios.Where(scenario => !contradicting.Contains(scenario)).ToList();
        var kept = remaining.Select(scenario => scenario.Value).ToList();
        var byName = kept.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        Places = [.. remaining.Select(scenario => new ScenarioPlace(scenario.File, scenario.Path, scenario.Place))];
        return new Specification(
            _system,
            _profile,
            new EquatableArray<ErrorCode>(ErrorCodeList.Create(names, kept)),
            new EquatableArray<Scenario>(kept),
            new EquatableArray<StatusEntry>(_statuses.Values),
            new EquatableArray<ClassificationRule>(_classifications.Values
                .Where(rule => !contradicting.Contains(rule))
                .Select(rule => rule.Value)
                .OrderBy(rule => rule.Status)
                .ThenBy(rule => rule.Code, StringComparer.Ordinal)
                .ThenBy(rule => rule.Issue, StringComparer.Ordinal)),
            new EquatableArray<RetryPolicy>(names.Policies),
            new EquatableArray<ExitEntry>(_exits.Merge(byName, role, AddProblem)))
        {
            Upstreams = new EquatableArray<UpstreamEntry>(_upstreams.Merge(byName, role, AddProblem)),
        };
    }

    private void Add(ValidSpec spec, int? file, string path, string fileName)
    {
        _system = spec.System ?? _system;
        _profile = spec.Profile ?? _profile;
        _exits.Add(spec.Exits, file, path, fileName);
        _upstreams.Add(spec.Upstreams, file, path, fileName);
        foreach (var entry in spec.Statuses)
            _statuses[entry.Status] = entry;
        foreach (var placed in spec.Classifications)
        {
            var rule = placed.Value;
            var key = (rule.Status, rule.Code, rule.Issue);
            _classifications[key] = new Merged<ClassificationRule>(rule, placed.Place, file, path, fileName);
        }

        foreach (var placed in spec.Scenarios)
        {
            Add(new Merged<Scenario>(placed.Value, placed.Place, file, path, fileName)
            {
                TextLength = placed.TextLength + placed.Value.Display.Length,
            });
        }
    }

    /// <summary>Of two files that define one thing differently the later would win without a word.</summary>
    private void CheckDefinedOnce(Merged<Definition> definition)
    {
        if (!_definitions.TryGetValue(definition.Value.Name, out var first))
            _definitions.Add(definition.Value.Name, definition);
        else if (first.File != definition.File && first.Value.Content != definition.Value.Content && definition.File is { } file)
            Report(file, DefinedDifferently, definition.Place, () => [definition.Value.Name, definition.Place.LineNumber, first.Where]);
    }

    private void Add(Merged<Scenario> scenario)
    {
        var name = scenario.Value.Name;
        if (!_scenarios.TryGetValue(name, out var known))
        {
            scenario = scenario with { Order = _added++ };
        }
        else if (scenario.File is { } file && known.File is not null)
        {
            Report(file, NameRule.Taken, scenario.Place, () => [name, scenario.Place.LineNumber, known.Where]);
            return;
        }

        // A replaced scenario keeps its place in the order, so that what stands around it stays where it was.
        _scenarios[name] = known is null ? scenario : scenario with { Order = known.Order };
    }

    private List<Merged<Scenario>> WithinBounds(List<Merged<Scenario>> scenarios)
    {
        var kept = new List<Merged<Scenario>>(scenarios.Count);
        var length = 0;
        foreach (var scenario in scenarios)
        {
            length += scenario.TextLength;
            if (kept.Count < SpecBounds.MaxScenarios && length <= SpecBounds.MaxTextLength)
            {
                kept.Add(scenario);
                continue;
            }

            if (scenario.File is { } file)
            {
                var (rule, bound) = kept.Count == SpecBounds.MaxScenarios
                    ? (TooManyScenarios, SpecBounds.MaxScenarios)
                    : (TooMuchText, SpecBounds.MaxTextLength);
                Report(file, rule, scenario.Place, () => [bound.ToString("N0", CultureInfo.InvariantCulture)]);
            }

            break;
        }

        return kept;
    }

    /// <summary>The nearest name, or those that begin with what was written: a code without its issue is the usual slip.</summary>
    private static string Suggest(string name, IReadOnlyCollection<string> known)
    {
        var longer = known.Where(candidate => candidate.StartsWith(name, StringComparison.Ordinal)).Take(5).ToList();
        return longer.Count > 0 && name.Length > 0
            ? $"Did you mean {string.Join(" or ", longer.Select(candidate => $"'{candidate}'"))}?"
            : Spelling.Suggest(name, known, "Correct the name, or delete it from 'remove'.");
    }

    private void AddProblem(int file, Problem problem) => _problems.Add((file, problem));

    private void Report(int file, RuleDescriptor rule, TextPlace place, Func<object[]> arguments) =>
        AddProblem(file, new Problem(rule, place, arguments, NeedsAllFiles: true));
}
