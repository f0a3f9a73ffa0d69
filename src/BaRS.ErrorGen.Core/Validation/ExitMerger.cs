using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// Which scenarios answer an exit, once it is known which are in force. BARS1017: an exit that names a scenario which does
/// not exist, or which the project's role may not emit, or that loses its scenario to a project's file.
/// </summary>
internal sealed class ExitMerger
{
    public const string Title = "Exit has no scenario that it can use";

    private static readonly RuleDescriptor UnknownScenario = Unusable("The exit '{0}' names '{1}', which is not a scenario in force. {2}");

    private static readonly RuleDescriptor NotPermitted = Unusable(
        "The exit '{0}' names '{1}', which {2} does not emit. Use a scenario with the origin {3}.");

    /// <summary>A warning: a project that answers no request of its own has no use for exits.</summary>
    private static readonly RuleDescriptor Removed = SpecRule.Warning(
        RuleIds.UnusableExit, Title, "Without '{0}', the exit '{1}' has no scenario. Name another one for it under 'exits'.");

    private readonly Dictionary<string, Merged<ExitSyntax>> _exits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int File, TextPlace Place)> _removed = new(StringComparer.Ordinal);

    public static IReadOnlyList<RuleDescriptor> Descriptors => [UnknownScenario, NotPermitted, Removed];

    /// <summary>Adds what a preset or a file says. What comes later replaces the whole list of an exit.</summary>
    public void Add(IEnumerable<ExitSyntax> exits, int? file, string path, string fileName)
    {
        foreach (var exit in exits)
            _exits[exit.Name] = new Merged<ExitSyntax>(exit, exit.Scenarios[0].Place, file, path, fileName);
    }

    /// <summary>Notes that a file takes a scenario away.</summary>
    public void Remove(SpecText scenario, int file) => _removed[scenario.Value] = (file, scenario.Place);

    /// <summary>The exits in force, in the order of the format.</summary>
    public IEnumerable<ExitEntry> Merge(IReadOnlyList<Scenario> scenarios, Role role, Action<int, Problem> report)
    {
        var byName = scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        foreach (var key in SpecFormat.Exits.Keys)
        {
            if (!_exits.TryGetValue(key.Name, out var exit))
                continue;

            var usable = new List<string>();
            foreach (var name in exit.Value.Scenarios)
            {
                if (!byName.TryGetValue(name.Value, out var scenario))
                    ReportUnknown(exit, name, byName.Keys, report);
                else if (role.Answers() && !role.MayEmit(scenario.Origin) && exit.File is { } file)
                    ReportNotPermitted(file, exit.Value.Name, name, role, report);
                else
                    usable.Add(name.Value);
            }

            if (usable.Count > 0)
                yield return new ExitEntry(key.Name, new EquatableArray<string>(usable));
            else if (exit.File is null && role.Answers())
                ReportRemoved(exit.Value, report);
        }
    }

    private static void ReportUnknown(
        Merged<ExitSyntax> exit,
        SpecText name,
        IReadOnlyCollection<string> known,
        Action<int, Problem> report)
    {
        // A preset's scenario is only gone if a file removes it.
        if (exit.File is { } file)
        {
            report(file, new Problem(
                UnknownScenario,
                name.Place,
                () => [exit.Value.Name, Quotation.Shorten(name.Value), Spelling.Suggest(name.Value, known, "Correct the name.")],
                NeedsAllFiles: true));
        }
    }

    private static void ReportNotPermitted(int file, string exit, SpecText name, Role role, Action<int, Problem> report) =>
        report(file, new Problem(
            NotPermitted,
            name.Place,
            () => [exit, name.Value, role.Emitter(), (role & Role.Receiver) != 0 ? "'receiver'" : "'api' or 'api-injected'"],
            NeedsAllFiles: true));

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

    private static RuleDescriptor Unusable(string messageFormat) => SpecRule.Error(RuleIds.UnusableExit, Title, messageFormat);
}
