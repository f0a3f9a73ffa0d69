using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS3004: an error code that neither the CodeSystem nor the spec has, none at all, or another display than the
/// code's.
/// </summary>
internal sealed class ErrorCodeRule : IOutcomeRule
{
    private const string WriteErrorCode = "Use the error code of the scenario.";

    private static readonly RuleDescriptor CodingIsNoList = Wrong("'coding' must be a list, not an object. Put the object in [ ].");
    private static readonly RuleDescriptor CodingIsNoObject = Wrong(
        "An entry of 'coding' must be an object, not {0}. Use {{ \"system\": ..., \"code\": ..., \"display\": ... }}.");

    private static readonly RuleDescriptor NoCoding = Wrong(
        "The issue has no error code, because 'details.coding' is missing or empty. "
            + "Add a coding with system, code and display, so that senders can find the scenario.");

    private static readonly RuleDescriptor NoCode = Wrong("The coding has no 'code'. " + WriteErrorCode);
    private static readonly RuleDescriptor EmptyCode = Wrong("The error code is empty. " + WriteErrorCode);
    private static readonly RuleDescriptor CodeIsNoString = Wrong("The error code must be a string, not {0}. " + WriteErrorCode);
    private static readonly RuleDescriptor UnknownCode = Wrong(
        "'{0}' is neither a published error code nor declared under 'codes' in the spec. {1}");
    private static readonly RuleDescriptor WrongDisplay = Wrong("'{0}' is not the display of {1}. Use '{2}'.");
    private static readonly RuleDescriptor OtherDisplay = Wrong("'{0}' is the display of {1}, not of {2}. Use '{3}'.");
    private static readonly RuleDescriptor DisplayIsNoString = Wrong("The display must be a string, not {0}. Use '{1}'.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } =
    [
        CodingIsNoList, CodingIsNoObject, NoCoding, NoCode, EmptyCode, CodeIsNoString, UnknownCode, WrongDisplay,
        OtherDisplay, DisplayIsNoString,
    ];

    public void Check(OutcomeContext context)
    {
        foreach (var (issue, coding) in context.Issues)
        {
            if (issue.Details?["coding"] is JsonObject single)
                context.Report(CodingIsNoList, single, () => []);

            if (coding is null)
                CheckMissing(context, issue);
            else if (coding.KnownCode(context.Known) is { } code)
                CheckDisplay(context, coding.Display, code);
            else if (coding.IsBars)
                ReportCode(context, coding);
        }
    }

    /// <summary>A failure without an error code leaves a sender nothing but the status. What informs needs none.</summary>
    private static void CheckMissing(OutcomeContext context, OutcomeIssue issue)
    {
        var details = issue.Node["details"];
        var coding = issue.Details?["coding"];
        if (coding is JsonArray { Items.Count: > 0 } list)
            context.Report(CodingIsNoObject, list.Items[0], () => [list.Items[0].Kind]);
        else if (issue.IsFailure)
            context.Report(NoCoding, coding ?? details ?? issue.Node, () => []);
    }

    private static void ReportCode(OutcomeContext context, ErrorCoding coding)
    {
        var place = coding.Code ?? coding.Node;
        switch (coding.Code)
        {
            case null:
                context.Report(NoCode, place, () => []);
                break;
            case JsonString { Value: var code } when string.IsNullOrWhiteSpace(code):
                context.Report(EmptyCode, place, () => []);
                break;
            case JsonString { Value: var code }:
                context.Report(UnknownCode, place, () => [Quotation.Shorten(code), Remedy(code, context.Known)]);
                break;
            case var other:
                context.Report(CodeIsNoString, place, () => [other.Kind]);
                break;
        }
    }

    private static string Remedy(string code, KnownErrors known) =>
        Spelling.Suggest(code, known.Codes, "If your partners know it, declare it there with its display.");

    private static void CheckDisplay(OutcomeContext context, JsonNode? display, string code)
    {
        // A display that is missing misleads no one: FHIR asks for none, and the code is what is looked up.
        if (display is null
            || context.Known.FindDisplay(code) is not { } right
            || display is JsonString { Value: var given } && given == right)
        {
            return;
        }

        if (display is not JsonString { Value: var wrong })
            context.Report(DisplayIsNoString, display, () => [display.Kind, Quotation.ShortenRight(right)]);
        else if (wrong.Length > 0 && context.Known.FindOtherCode(wrong, code) is { } other)
            context.Report(OtherDisplay, display, () => [Quotation.Shorten(wrong), other, code, Quotation.ShortenRight(right)]);
        else
            context.Report(WrongDisplay, display, () => [Quotation.Shorten(wrong), code, Quotation.ShortenRight(right)]);
    }

    private static RuleDescriptor Wrong(string messageFormat) =>
        ExampleRule.Warning(RuleIds.UnknownOutcomeErrorCode, "Unknown error code or wrong display", messageFormat);
}
