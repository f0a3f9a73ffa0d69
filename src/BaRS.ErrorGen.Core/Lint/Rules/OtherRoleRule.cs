using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS3006: an outcome that the project's role may not emit. Only of a combination that the spec has: BARS3001 reports
/// the others.
/// </summary>
internal sealed class OtherRoleRule : IOutcomeRule
{
    private static readonly RuleDescriptor OtherRole = ExampleRule.Warning(
        RuleIds.OutcomeOfOtherRole,
        "Outcome of another role",
        "'{0}' with the issue code '{1}' must not be emitted by {2}, because it says that another party refused the message. {3}");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [OtherRole];

    public void Check(OutcomeContext context)
    {
        var (known, role) = (context.Known, context.Role);
        if (role.KeepsOutcomesOfOthers)
            return;
        foreach (var (issue, coding) in context.Issues)
        {
            if (coding?.KnownCode(known) is not { } code || ErrorCoding.KnownIssue(issue) is not { } issueCode)
                continue;
            if (!role.MayEmit(code, issueCode, known))
                context.Report(OtherRole, coding.Code!, () => [code, issueCode, role.Emitter, Advice(code, issueCode, context)]);
        }
    }

    private static string Advice(string code, string issueCode, OutcomeContext context)
    {
        var role = context.Role;
        var (own, areForIssue) = role.FindSameFailure(code, issueCode, context.Known);
        if (own.Count == 0)
            return $"The spec has no error code of {role.Emitter} for this failure.";
        return areForIssue
            ? $"For the same failure, use {Quotation.List(own)}."
            : $"With this status, {role.Emitter} can use {Quotation.List(own)}, but not with '{issueCode}'.";
    }
}
