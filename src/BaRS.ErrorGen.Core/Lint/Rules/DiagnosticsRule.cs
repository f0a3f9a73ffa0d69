using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS3005: diagnostics that say nothing, or too much. None at all is no defect of a file: FHIR and the
/// standard's tables ask for none.
/// </summary>
internal sealed class DiagnosticsRule : IOutcomeRule
{
    private static readonly RuleDescriptor NotAString = Unsuitable("'diagnostics' must be a string, not {0}");
    private static readonly RuleDescriptor Empty = Unsuitable("'diagnostics' is empty. Say what happened, or leave it out.");
    private static readonly RuleDescriptor Unfilled = Unsuitable(
        "'{0}' is the text of the spec, without values for its placeholders. Say what happened.");
    private static readonly RuleDescriptor Placeholder = Unsuitable(
        "'{0}' is a placeholder. Say what happened, so that the reader can act.");
    private static readonly RuleDescriptor InnerPlaceholder = Unsuitable(
        "'diagnostics' contains the placeholder '{0}'. Say what happened, so that the reader can act.");
    private static readonly RuleDescriptor StackTraceRequest = Unsuitable(
        "'{0}' asks for a stack trace, which shows how the service is built. Say what happened, and log the stack trace.");
    private static readonly RuleDescriptor StackTrace = Unsuitable(
        "'diagnostics' contains a stack trace. Log the stack trace, and say here what happened and what the sender can do.");

    private static readonly RuleDescriptor Html = Unsuitable("'diagnostics' contains HTML. Use plain text.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } =
        [NotAString, Empty, Unfilled, Placeholder, InnerPlaceholder, StackTrace, StackTraceRequest, Html];

    public void Check(OutcomeContext context)
    {
        foreach (var issue in context.Outcome.Issues)
        {
            if (issue.Diagnostics is not { } node)
                continue;
            if (node is not JsonString { Value: var text })
                context.Report(NotAString, node, () => [node.Kind]);
            else if (FindProblem(text, context.Known) is var (rule, arguments))
                context.Report(rule, node, () => arguments);
        }
    }

    private static (RuleDescriptor Rule, object[] Arguments)? FindProblem(string text, KnownErrors known)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (Empty, []);
        if (known.IsUnfilledTemplate(text))
            return (Unfilled, [Quotation.Shorten(text)]);
        if (DiagnosticsText.IsPlaceholder(text))
            return (Placeholder, [Quotation.Shorten(text)]);
        if (DiagnosticsText.HoldsStackTrace(text))
            return (StackTrace, []);
        if (DiagnosticsText.HoldsHtml(text))
            return (Html, []);
        if (DiagnosticsText.FindPlaceholder(text) is { } placeholder)
            return (InnerPlaceholder, [Quotation.Shorten(placeholder)]);
        if (DiagnosticsText.FindStackTraceRequest(text) is { } request)
            return (StackTraceRequest, [Quotation.Shorten(request)]);
        return null;
    }

    private static RuleDescriptor Unsuitable(string messageFormat) =>
        ExampleRule.Warning(RuleIds.UnfitDiagnostics, "Unsuitable diagnostics", messageFormat);
}
