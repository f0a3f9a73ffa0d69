using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS3002: a severity that FHIR R4 does not have, or none. Under the id of the issue code: both are codes of the issue
/// that FHIR requires and binds, and without either one the outcome is not valid.
/// </summary>
internal sealed class SeverityRule : IOutcomeRule
{
    private const string UseError = "Use 'error' for a failure.";

    private static readonly RuleDescriptor NoSeverity = IssueCodeRule.Invalid("The issue has no 'severity'. " + UseError);
    private static readonly RuleDescriptor SeverityIsNoString =
        IssueCodeRule.Invalid("The severity must be a string, not {0}. " + UseError);
    private static readonly RuleDescriptor NotASeverity = IssueCodeRule.Invalid("'{0}' is not a severity in FHIR R4. {1}");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NoSeverity, SeverityIsNoString, NotASeverity];

    public void Check(OutcomeContext context)
    {
        foreach (var issue in context.Outcome.Issues)
        {
            switch (issue.Severity)
            {
                case null:
                    context.Report(NoSeverity, issue.Node, () => []);
                    break;
                case JsonString { Value: var text }:
                    if (!OutcomeIssue.Severities.Contains(text))
                        context.Report(NotASeverity, issue.Severity, () => [Quotation.Shorten(text), Remedy(text)]);
                    break;
                case var other:
                    context.Report(SeverityIsNoString, other, () => [other.Kind]);
                    break;
            }
        }
    }

    private static string Remedy(string text) =>
        Spelling.Suggest(text, OutcomeIssue.Severities, $"Use {Quotation.List(OutcomeIssue.Severities)}.");
}
