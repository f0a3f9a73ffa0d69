using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS3001: an error code and an issue code, each right by itself, that no scenario in force has together. If one
/// of them is wrong by itself, BARS3002 or BARS3004 has reported it.
/// </summary>
/// <remarks>
/// The display is not asked for the status, although it starts with one: where it is the code's own, that is the
/// status that the CodeSystem gives, which tables contradict (409 REC_TIMEOUT), and where it is not, BARS3004 reports it.
/// </remarks>
internal sealed class CombinationRule : IOutcomeRule
{
    public const string Title = "Combination is not in the spec";

    private static readonly RuleDescriptor NoScenario = ExampleRule.Warning(
        RuleIds.CombinationNotInSpec,
        Title,
        "No scenario in force has the error code '{0}' with the issue code '{1}'. With '{0}', use {2}.");

    private static readonly RuleDescriptor UnusedErrorCode = ExampleRule.Warning(
        RuleIds.CombinationNotInSpec, Title, "No scenario in force has the error code '{0}'. {1}");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NoScenario, UnusedErrorCode];

    public void Check(OutcomeContext context)
    {
        var known = context.Known;
        foreach (var (issue, coding) in context.Issues)
        {
            if (!known.HasScenarios
                || coding?.KnownCode(known) is not { } code
                || ErrorCoding.KnownIssue(issue) is not { } issueCode
                || known.GetStatuses(code, issueCode).Count > 0)
            {
                continue;
            }

            // The error code says what happened; the issue code only classifies it, and is what is usually wrong.
            if (known.HasScenario(code))
                context.Report(NoScenario, issue.Code!, () => [code, issueCode, Quotation.List(known.IssuesWith(code))]);
            else
                context.Report(UnusedErrorCode, coding.Code!, () => [code, Advice(issueCode, code, known)]);
        }
    }

    private static string Advice(string issueCode, string code, KnownErrors known)
    {
        var codes = known.CodesWith(issueCode);
        if (codes.Count == 0)
            return $"No scenario has the issue code '{issueCode}' either. Use a scenario of the spec, or add this one.";
        return Spelling.Suggest(code, codes, $"With the issue code '{issueCode}', use {Quotation.List(codes)}.");
    }
}
