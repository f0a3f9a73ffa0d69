using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// Which scenarios answer an exit, once it is known which are in force. BARS1017: an exit that cannot use the scenario that
/// it names, or that loses it to a project's file.
/// </summary>
internal sealed class ExitMerger
{
    /// <summary>A warning: a project that answers no request of its own has no use for exits.</summary>
    private static readonly RuleDescriptor Removed = SpecRule.Warning(
        RuleIds.UnusableExit, ScenarioReference.Title, "Without '{0}', the exit '{1}' has no scenario. Name another one for it under 'exits'.");

    private readonly Dictionary<string, Merged<ExitSyntax>> _exits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int File, TextPlace Place)> _removed = new(StringComparer.Ordinal);

    public static IReadOnlyList<RuleDescriptor> Descriptors => [.. ScenarioReference.Descriptors, Removed];

    /// <summary>Adds what a preset or a file says. What comes later replaces the whole list of an exit.</summary>
    public void Add(IEnumerable<ExitSyntax> exits, int? file, string path, string fileName)
    {
        foreach (var exit in exits)
            _exits[exit.Name] = new Merged<ExitSyntax>(exit, exit.Scenarios[0].Place, file, path, fileName);
    }

    /// <summary>Notes that a file takes a scenario away.</summary>
    public void Remove(SpecText scenario, int file) => _removed[scenario.Value] = (file, scenario.Place);

    /// <summary>The exits in force, in the order of the format.</summary>
    public IEnumerable<ExitEntry> Merge(IReadOnlyDictionary<string, Scenario> scenarios, Role role, Action<int, Problem> report)
    {
        foreach (var key in SpecFormat.Exits.Keys)
        {
            if (!_exits.TryGetValue(key.Name, out var exit))
                continue;

            var usable = new List<string>();
            foreach (var name in exit.Value.Scenarios)
            {
                if (new ScenarioReference($"The exit '{key.Name}'", name, exit.File).IsUsable(scenarios, role, report))
                    usable.Add(name.Value);
            }

            if (usable.Count > 0)
                yield return new ExitEntry(key.Name, new EquatableArray<string>(usable));
            else if (exit.File is null && role.Answers())
                ReportRemoved(exit.Value, report);
        }
    }

    private void ReportRemoved(ExitSyntax exit, Action<int, Problem> report)
    {
        foreach (var scenario in exit.Scenarios)
        {
            if (_removed.TryGetValue(scenario.Value, out var removed))
            {
                report(
                    removed.File,
                    new Problem(Removed, removed.Place, () => [scenario.Value, exit.Name], NeedsAllFiles: true));
            }
        }
    }
}
