using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS3001: an error code and an issue code, each right by itself, that no scenario in force has together. Where one
/// of them is wrong by itself, BARS3002 or BARS3004 has told it.
/// </summary>
/// <remarks>
/// The display is not asked for the status, although it starts with one: where it is the code's own, that is the
/// status that the CodeSystem gives, which tables contradict (409 REC_TIMEOUT), and where it is not, BARS3004 tells.
/// </remarks>
internal sealed class CombinationRule : IOutcomeRule
{
    public void Check(OutcomeContext context)
    {
        var known = context.Known;
        foreach (var (issue, coding) in context.Issues)
        {
            if (!known.HasScenarios || coding?.KnownCode(known) is not { } code || ErrorCoding.KnownIssue(issue) is not { } issueCode || known.StatusesOf(code, issueCode).Count > 0)
                continue;

            // The error code says what happened; the issue code only classifies it, and is what is usually wrong.
            if (known.HasScenarioOf(code))
                context.Report(RuleIds.CombinationNotInSpec, issue.Code!, () => $"The issue code {Quotation.Of(issueCode)} does not go with {code}: no scenario in force has both. With {code} the spec has {Quotation.OfList(known.IssuesWith(code))}.");
            else
                context.Report(RuleIds.CombinationNotInSpec, coding.Code!, () => $"No scenario in force has the error code {code}. {Advice(issueCode, code, known)}");
        }
    }

    private static string Advice(string issueCode, string code, KnownErrors known)
    {
        var codes = known.CodesWith(issueCode);
        if (codes.Count == 0)
            return "Nor has one the issue code beside it. Use a scenario of the spec, or add this one to your spec.";
        var nearest = Spelling.Nearest(code, codes);
        return $"With the issue code {Quotation.Of(issueCode)} the spec has {Quotation.OfList(codes)}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }
}
