using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Lint;

/// <summary>The role of a project, as it bears on its examples.</summary>
internal sealed class ProjectRole(Role role)
{
    /// <summary>
    /// Whether an example may be anyone's. A sender emits nothing: its examples are what it receives, whoever refused the
    /// message.
    /// </summary>
    public bool KeepsOutcomesOfOthers => role.Sends();

    /// <summary>Who emits outcomes, as messages say it: "a receiver".</summary>
    public string Emitter => role.Emitter();

    /// <summary>True if the role may emit any scenario of a combination, and if the spec has none of it.</summary>
    public bool MayEmit(string code, string issue, KnownErrors known)
    {
        var scenarios = known.GetScenarios(code, issue);
        return scenarios.Count == 0 || scenarios.Any(MayEmit);
    }

    /// <summary>
    /// The codes that the role may emit for the failure that another role's combination stands for: with its status and
    /// issue code, else with its status.
    /// </summary>
    public (IReadOnlyList<string> Codes, bool AreForIssue) FindSameFailure(string code, string issue, KnownErrors known)
    {
        var own = known.GetStatuses(code, issue).SelectMany(known.GetScenarios).Where(MayEmit).ToList();
        var same = own.Where(scenario => scenario.Issue == issue).ToList();
        return ([.. (same.Count > 0 ? same : own).Select(scenario => scenario.Code).Distinct(StringComparer.Ordinal)], same.Count > 0);
    }

    /// <summary>As in C# code, a receiver may emit what has its prefix, also if the API can take its place.</summary>
    private bool MayEmit(Scenario scenario) =>
        role.MayEmit(scenario.Origin)
        || ((role & Role.Receiver) != 0 && scenario.Code.StartsWith("REC_", StringComparison.Ordinal));
}
