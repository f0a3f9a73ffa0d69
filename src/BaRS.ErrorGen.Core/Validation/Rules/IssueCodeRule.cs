using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1005: an issue code that FHIR R4 does not have.</summary>
internal sealed class IssueCodeRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            foreach (var issue in scenario.Issues)
                Check(context, issue, scenario);
        }

        foreach (var rule in context.Document.Classifications)
        {
            if (rule.Issue is { } issue)
                Check(context, issue, rule);
        }
    }

    private static void Check(RuleContext context, SpecText issue, SpecItem item)
    {
        var known = IssueTypes.Find(issue.Value);
        if (known is { IsR4: true } || string.IsNullOrWhiteSpace(issue.Value))
            return;

        context.Error(RuleIds.InvalidIssueCode, issue.Place, () => Message(issue.Value, isR5: known is not null), item);
    }

    private static string Message(string code, bool isR5)
    {
        var message = isR5
            ? $"'{code}' is an issue code of FHIR R5 only; BaRS is FHIR R4."
            : $"'{code}' is not an issue code of FHIR R4.{Spelling.DidYouMean(code, IssueTypes.R4Codes)}";
        return message + " The codes: http://hl7.org/fhir/R4/valueset-issue-type.html";
    }
}
