using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1005: an issue code that FHIR R4 does not have.</summary>
internal sealed class IssueCodeRule : ISpecRule
{
    private const string Title = "Issue code is not in FHIR R4";

    private static readonly RuleDescriptor NotInFhir = SpecRule.Error(
        RuleIds.InvalidIssueCode, Title, "'{0}' is not an issue code in FHIR R4. {1}");

    private static readonly RuleDescriptor OnlyInR5 = SpecRule.Error(
        RuleIds.InvalidIssueCode, Title, "'{0}' is an issue code in FHIR R5 only, but BaRS uses FHIR R4. " + IssueTypes.SeeValidCodes);

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NotInFhir, OnlyInR5];

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

        if (known is null)
        {
            context.Reject(
                item,
                NotInFhir,
                issue.Place,
                () => [Quotation.Shorten(issue.Value), SeveralWords.Suggest(issue.Value, IssueTypes.R4Codes, IssueTypes.SeeValidCodes)]);
        }
        else
        {
            context.Reject(item, OnlyInR5, issue.Place, () => [issue.Value]);
        }
    }
}
