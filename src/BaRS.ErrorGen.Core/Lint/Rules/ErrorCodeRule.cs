using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>BARS3004: an error code that neither the CodeSystem nor the spec has, none at all, or another display than the code's.</summary>
internal sealed class ErrorCodeRule : IOutcomeRule
{
    public void Check(OutcomeContext context)
    {
        foreach (var (issue, coding) in context.Issues)
        {
            if (issue.Details?["coding"] is JsonObject single)
                context.Report(RuleIds.UnknownOutcomeErrorCode, single, () => "'coding' is an object, not a list of objects. Put the coding in [ ].");

            if (coding is null)
                CheckMissing(context, issue);
            else if (coding.KnownCode(context.Known) is { } code)
                CheckDisplay(context, coding.Display, code);
            else if (coding.IsOfBars)
                context.Report(RuleIds.UnknownOutcomeErrorCode, coding.Code ?? coding.Node, () => Message(coding.Code, context.Known));
        }
    }

    /// <summary>A failure without an error code leaves a sender nothing but the status. What informs needs none.</summary>
    private static void CheckMissing(OutcomeContext context, OutcomeIssue issue)
    {
        var details = issue.Node["details"];
        var coding = issue.Details?["coding"];
        if (coding is JsonArray { Items.Count: > 0 } list)
            context.Report(RuleIds.UnknownOutcomeErrorCode, list.Items[0], () => $"An entry of 'coding' is {list.Items[0].Kind}, not an object. Write {{ \"system\": ..., \"code\": ..., \"display\": ... }}.");
        else if (issue.IsFailure)
            context.Report(RuleIds.UnknownOutcomeErrorCode, coding ?? details ?? issue.Node, () => "This issue has no error code: 'details.coding' is missing or holds none. A sender finds the scenario by it. Write a coding with system, code and display.");
    }

    private static string Message(JsonNode? node, KnownErrors known) => node switch
    {
        null => "This coding has no 'code'. Write the error code of the scenario.",
        JsonString { Value: var code } when string.IsNullOrWhiteSpace(code) => "The error code is empty. Write the error code of the scenario.",
        JsonString { Value: var code } => $"{Quotation.Of(code)} is in neither the published CodeSystem nor 'codes:' of the spec in force. {Remedy(code, known)}",
        _ => $"The error code is {node.Kind}, not a string. Write the error code of the scenario.",
    };

    private static string Remedy(string code, KnownErrors known) =>
        Spelling.Nearest(code, known.Codes) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : "If your partners know it, declare it with its display under 'codes:' of your spec.";

    private static void CheckDisplay(OutcomeContext context, JsonNode? display, string code)
    {
        // A display that is missing misleads no one: FHIR asks for none, and the code is what is looked up.
        if (display is null || context.Known.DisplayOf(code) is not { } right || display is JsonString { Value: var given } && given == right)
            return;
        context.Report(RuleIds.UnknownOutcomeErrorCode, display, () => display is JsonString { Value: var wrong }
            ? $"The display of {code} is not {Quotation.Of(wrong)}{OtherCode(context.Known, wrong, code)}. Write {Quotation.OfRight(right)}."
            : $"The display is {display.Kind}, not a string. Write {Quotation.OfRight(right)}.");
    }

    private static string OtherCode(KnownErrors known, string display, string code) => known.OtherCodeOf(display, code) is { } other ? $" (that is the display of {other})" : "";
}
