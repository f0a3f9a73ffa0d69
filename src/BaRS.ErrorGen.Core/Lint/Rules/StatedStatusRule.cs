using System.Globalization;
using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS3001: the status that the file states for an outcome (a Bundle's entry, a response of OpenAPI) is none of those
/// which the spec in force has with the outcome's codes.
/// </summary>
internal sealed class StatedStatusRule : IOutcomeRule
{
    private static readonly RuleDescriptor WrongStatus = ExampleRule.Warning(
        RuleIds.CombinationNotInSpec,
        CombinationRule.Title,
        "No scenario in force has status {0} with the error code '{1}' and the issue code '{2}'. Use status {3}.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [WrongStatus];

    public void Check(OutcomeContext context)
    {
        if (context.Outcome.Status is not { } stated)
            return;

        // One answer has one status but may have several issues: it is enough that the status is that of one of them.
        var issues = context.Issues
            .Select(pair => (Code: pair.Coding?.KnownCode(context.Known), Issue: ErrorCoding.KnownIssue(pair.Issue)))
            .Where(pair => pair.Code is not null && pair.Issue is not null)
            .Select(pair => (Code: pair.Code!, Issue: pair.Issue!, Statuses: context.Known.GetStatuses(pair.Code!, pair.Issue!)))
            .ToList();
        if (issues.Count == 0 || issues.Any(issue => issue.Statuses.Count == 0 || issue.Statuses.Any(stated.Covers)))
            return;

        var (code, issueCode, statuses) = issues[0];
        context.Report(WrongStatus, stated.Place, () => [stated.Text, code, issueCode, string.Join(" or ", statuses.Select(Number))]);
    }

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
