using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// A scenario that a spec names as an answer: of an exit, or to what another system answers. BARS1017: a name that is not
/// in force, or that the role may not emit.
/// </summary>
/// <param name="Of">What is answered, as messages begin with it: "The exit 'timeout'".</param>
/// <param name="Name">The name of the scenario.</param>
/// <param name="File">The project's file that says so; null for a preset, whose names are right.</param>
internal readonly record struct ScenarioReference(string Of, SpecText Name, int? File)
{
    public const string Title = "Answer has no scenario that it can use";

    private static readonly RuleDescriptor UnknownScenario =
        SpecRule.Error(RuleIds.UnusableExit, Title, "{0} names '{1}', which is not a scenario in force. {2}");

    private static readonly RuleDescriptor NotPermitted = SpecRule.Error(
        RuleIds.UnusableExit, Title, "{0} names '{1}', which {2} does not emit. Use a scenario with the origin {3}.");

    public static IReadOnlyList<RuleDescriptor> Descriptors => [UnknownScenario, NotPermitted];

    /// <summary>True if the project can answer with it. Otherwise the reason is reported in the file that names it.</summary>
    public bool IsUsable(IReadOnlyDictionary<string, Scenario> scenarios, Role role, Action<int, Problem> report)
    {
        if (!scenarios.TryGetValue(Name.Value, out var scenario))
            ReportUnknown(scenarios.Keys, report);
        else if (role.Answers() && !role.MayEmit(scenario.Origin) && File is not null)
            ReportNotPermitted(role, report);
        else
            return true;
        return false;
    }

    private void ReportUnknown(IEnumerable<string> known, Action<int, Problem> report)
    {
        var (of, name) = (Of, Name.Value);
        Report(UnknownScenario, () => [of, Quotation.Shorten(name), Spelling.Suggest(name, known, "Correct the name.")], report);
    }

    private void ReportNotPermitted(Role role, Action<int, Problem> report)
    {
        var (of, name) = (Of, Name.Value);
        var origins = (role & Role.Receiver) != 0 ? "'receiver'" : "'api' or 'api-injected'";
        Report(NotPermitted, () => [of, name, role.Emitter(), origins], report);
    }

    // A preset's scenario is only gone if a file removes it, where it is reported.
    private void Report(RuleDescriptor rule, Func<object[]> arguments, Action<int, Problem> report)
    {
        if (File is { } file)
            report(file, new Problem(rule, Name.Place, arguments, NeedsAllFiles: true));
    }
}
