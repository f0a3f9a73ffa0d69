using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS3005: diagnostics that tell a person nothing, or too much. None at all is no defect of a file: FHIR and the
/// standard's tables ask for none.
/// </summary>
internal sealed class DiagnosticsRule : IOutcomeRule
{
    public void Check(OutcomeContext context)
    {
        foreach (var issue in context.Outcome.Issues)
        {
            if (issue.Diagnostics is not { } node)
                continue;
            if (node is not JsonString { Value: var text })
                context.Report(RuleIds.UnfitDiagnostics, node, () => $"'diagnostics' is {node.Kind}, not a string. Write what happened, or leave it out.");
            else if (WhatIsWrong(text, context.Known) is { } message)
                context.Report(RuleIds.UnfitDiagnostics, node, () => message);
        }
    }

    private static string? WhatIsWrong(string text, KnownErrors known)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "'diagnostics' is empty. Write what happened, or leave it out.";
        if (known.IsUnfilledTemplate(text))
            return $"{Quotation.Of(text)} is the wording of the spec with its placeholders unfilled. Write what happened.";
        if (DiagnosticsText.IsPlaceholder(text))
            return $"{Quotation.Of(text)} is a placeholder. Write what happened, so that whoever reads it can act.";
        if (DiagnosticsText.HoldsStackTrace(text))
            return "'diagnostics' holds a stack trace. Log it, and write here what happened and what the sender can do.";
        if (DiagnosticsText.HoldsHtml(text))
            return "'diagnostics' holds HTML: an error page in place of a message, or markup that is shown as it is. Write plain text.";
        return null;
    }
}
