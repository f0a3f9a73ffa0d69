using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Lint;

/// <summary>The roles of a project, as they bear on its examples.</summary>
internal sealed class ProjectRoles(IReadOnlyCollection<Role> roles)
{
    /// <summary>
    /// Whether an example may be anyone's. A sender emits nothing: its examples are what it receives, whoever refused the
    /// message.
    /// </summary>
    public bool KeepOutcomesOfOthers => roles.Any(role => role is Role.All or Role.Sender);

    /// <summary>The roles as messages name them: "a receiver".</summary>
    public string Names => string.Join(" or ", roles.Select(role => role == Role.Api ? "the API" : "a receiver"));

    /// <summary>True if one of the roles may emit any scenario of a combination, and if the spec has none of it.</summary>
    public bool MayEmit(string code, string issue, KnownErrors known)
    {
        var scenarios = known.GetScenarios(code, issue);
        return scenarios.Count == 0 || scenarios.Any(MayEmit);
    }

    /// <summary>
    /// The codes that the roles may emit for the failure that another role's combination stands for: with its status and
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
        roles.Any(role => role.MayEmit(scenario.Origin))
        || (roles.Contains(Role.Receiver) && scenario.Code.StartsWith("REC_", StringComparison.Ordinal));
}
