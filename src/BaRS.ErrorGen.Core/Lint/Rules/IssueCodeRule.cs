using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>BARS3002: an issue code that FHIR R4 does not have, or none.</summary>
internal sealed class IssueCodeRule : IOutcomeRule
{
    private static readonly RuleDescriptor NoIssue = Invalid(
        "The OperationOutcome has no issue, and so no issue code. Add at least one entry to 'issue'.");
    private static readonly RuleDescriptor IssueIsNoList = Invalid("'issue' must be a list, not {0}. Put the issue in [ ].");
    private static readonly RuleDescriptor IssueIsNoObject = Invalid(
        "An entry of 'issue' must be an object, not {0}. Use {{ \"severity\": ..., \"code\": ... }}.");
    private static readonly RuleDescriptor NoCode = Invalid("The issue has no 'code'. {0}");
    private static readonly RuleDescriptor EmptyCode = Invalid("The issue code is empty. {0}");
    private static readonly RuleDescriptor CodeIsNoString = Invalid("The issue code must be a string, not {0}. {1}");
    private static readonly RuleDescriptor CodeIsStatus = Invalid("'{0}' is an HTTP status, not an issue code. {1}");
    private static readonly RuleDescriptor OnlyInR5 = Invalid("'{0}' is an issue code in FHIR R5 only, but BaRS uses FHIR R4. {1}");
    private static readonly RuleDescriptor NotInFhir = Invalid("'{0}' is not an issue code in FHIR R4. {1}");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } =
        [NoIssue, IssueIsNoList, IssueIsNoObject, NoCode, EmptyCode, CodeIsNoString, CodeIsStatus, OnlyInR5, NotInFhir];

    public void Check(OutcomeContext context)
    {
        var outcome = context.Outcome;
        if (outcome.IssueNode is null or JsonArray { Items.Count: 0 })
            context.Report(NoIssue, outcome.IssueNode ?? outcome.Resource, () => []);
        else if (outcome.IssueNode is not JsonArray)
            context.Report(IssueIsNoList, outcome.IssueNode, () => [outcome.IssueNode.Kind]);

        foreach (var entry in (outcome.IssueNode as JsonArray)?.Items.Where(entry => entry is not JsonObject) ?? [])
            context.Report(IssueIsNoObject, entry, () => [entry.Kind]);

        foreach (var (issue, coding) in context.Issues)
        {
            if (ErrorCoding.KnownIssue(issue) is null)
                ReportCode(context, issue.Code ?? issue.Node, issue.Code, coding?.KnownCode(context.Known));
        }
    }

    private static void ReportCode(OutcomeContext context, JsonNode place, JsonNode? code, string? errorCode)
    {
        var known = context.Known;
        switch (code)
        {
            case null:
                context.Report(NoCode, place, () => [Advice(errorCode, known)]);
                break;
            case JsonLiteral { Kind: "a number" } number when IsStatus(number.Text):
                context.Report(CodeIsStatus, place, () => [number.Text, AdviceForStatus(number.Text, errorCode, known)]);
                break;
            case JsonString { Value: var text } when IsStatus(text.Trim()):
                context.Report(CodeIsStatus, place, () => [Quotation.Shorten(text), AdviceForStatus(text, errorCode, known)]);
                break;
            case JsonString { Value: var text } when string.IsNullOrWhiteSpace(text):
                context.Report(EmptyCode, place, () => [Advice(errorCode, known)]);
                break;
            case JsonString { Value: var text } when IssueTypes.Find(text) is not null:
                context.Report(OnlyInR5, place, () => [text, Advice(errorCode, known)]);
                break;
            case JsonString { Value: var text }:
                context.Report(
                    NotInFhir,
                    place,
                    () => [Quotation.Shorten(text), Spelling.Suggest(text, IssueTypes.R4Codes, Advice(errorCode, known))]);
                break;
            default:
                context.Report(CodeIsNoString, place, () => [code.Kind, Advice(errorCode, known)]);
                break;
        }
    }

    private static string AdviceForStatus(string status, string? errorCode, KnownErrors known)
    {
        var withCode = errorCode is null ? [] : known.IssuesWith(errorCode);
        var withStatus = known.IssuesWith(int.Parse(status.Trim(), NumberStyles.None, CultureInfo.InvariantCulture));
        return withCode.Count > 0 || withStatus.Count == 0
            ? Advice(errorCode, known)
            : $"With this status, use {Quotation.List(withStatus)}.";
    }

    /// <summary>The issue codes that the spec has with the error code beside it; if it has none, where all of them are listed.</summary>
    private static string Advice(string? errorCode, KnownErrors known) =>
        errorCode is not null && known.IssuesWith(errorCode) is { Count: > 0 } issues
            ? $"With '{errorCode}', use {Quotation.List(issues)}."
            : IssueTypes.SeeValidCodes;

    public static RuleDescriptor Invalid(string messageFormat) =>
        ExampleRule.Warning(RuleIds.InvalidOutcomeIssueCode, "Invalid issue code", messageFormat);

    private static bool IsStatus(string text) => text.Length == 3 && text[0] is >= '1' and <= '5' && text.All(c => c is >= '0' and <= '9');
}
