using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>BARS3002: an issue code that FHIR R4 does not have, or none.</summary>
internal sealed class IssueCodeRule : IOutcomeRule
{
    public void Check(OutcomeContext context)
    {
        var outcome = context.Outcome;
        if (outcome.IssueNode is null or JsonArray { Items.Count: 0 })
            context.Report(RuleIds.InvalidOutcomeIssueCode, outcome.IssueNode ?? outcome.Resource, () => "This OperationOutcome has no issue, and so no issue code. Write at least one entry under 'issue'.");
        else if (outcome.IssueNode is not JsonArray)
            context.Report(RuleIds.InvalidOutcomeIssueCode, outcome.IssueNode, () => $"'issue' is {outcome.IssueNode.Kind}, not a list of objects. Put the issue in [ ].");

        foreach (var entry in (outcome.IssueNode as JsonArray)?.Items.Where(entry => entry is not JsonObject) ?? [])
            context.Report(RuleIds.InvalidOutcomeIssueCode, entry, () => $"An entry of 'issue' is {entry.Kind}, not an object. Write {{ \"severity\": ..., \"code\": ... }}.");

        foreach (var (issue, coding) in context.Issues)
        {
            if (ErrorCoding.KnownIssue(issue) is null)
                context.Report(RuleIds.InvalidOutcomeIssueCode, issue.Code ?? issue.Node, () => Message(issue.Code, coding?.KnownCode(context.Known), context.Known));
        }
    }

    private static string Message(JsonNode? node, string? errorCode, KnownErrors known) => node switch
    {
        null => $"This issue has no 'code'. {Advice(errorCode, known)}",
        JsonLiteral { Kind: "a number" } number when IsStatus(number.Text) => OfStatus(number.Text, errorCode, known),
        JsonString { Value: var code } when IsStatus(code.Trim()) => OfStatus(code, errorCode, known),
        JsonString { Value: var code } when string.IsNullOrWhiteSpace(code) => $"The issue code is empty. {Advice(errorCode, known)}",
        JsonString { Value: var code } when IssueTypes.Find(code) is not null => $"{Quotation.Of(code)} is an issue code of FHIR R5 only; BaRS is FHIR R4. {Advice(errorCode, known)}",
        JsonString { Value: var code } => $"{Quotation.Of(code)} is not an issue code of FHIR R4. {Nearest(code) ?? Advice(errorCode, known)}",
        _ => $"The issue code is {node.Kind}, not a string. {Advice(errorCode, known)}",
    };

    private static string OfStatus(string status, string? errorCode, KnownErrors known)
    {
        var withCode = errorCode is null ? [] : known.IssuesWith(errorCode);
        var withStatus = known.IssuesWith(int.Parse(status.Trim(), global::System.Globalization.NumberStyles.None, global::System.Globalization.CultureInfo.InvariantCulture));
        var advice = withCode.Count > 0 || withStatus.Count == 0 ? Advice(errorCode, known) : $"With this status the spec in force has {Quotation.OfList(withStatus)}.";
        return $"{Quotation.Of(status)} is an HTTP status, not an issue code. {advice}";
    }

    private static string? Nearest(string code) => Spelling.Nearest(code, IssueTypes.R4Codes) is { } nearest ? $"Did you mean '{nearest}'?" : null;

    /// <summary>The issue codes that the spec has with the error code beside it; where it has none, where all of them are.</summary>
    private static string Advice(string? errorCode, KnownErrors known) =>
        errorCode is not null && known.IssuesWith(errorCode) is { Count: > 0 } issues
            ? $"With {errorCode} the spec in force has {Quotation.OfList(issues)}."
            : "The codes: http://hl7.org/fhir/R4/valueset-issue-type.html";

    private static bool IsStatus(string text) => text.Length == 3 && text[0] is >= '1' and <= '5' && text.All(c => c is >= '0' and <= '9');
}
