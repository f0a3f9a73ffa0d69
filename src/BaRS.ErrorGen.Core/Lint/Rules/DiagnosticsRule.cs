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
    private static readonly RuleDescriptor StackTrace = Unsuitable(
        "'diagnostics' contains a stack trace. Log the stack trace, and say here what happened and what the sender can do.");

    private static readonly RuleDescriptor Html = Unsuitable("'diagnostics' contains HTML. Use plain text.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NotAString, Empty, Unfilled, Placeholder, StackTrace, Html];

    public void Check(OutcomeContext context)
    {
        foreach (var issue in context.Outcome.Issues)
        {
            if (issue.Diagnostics is not { } node)
                continue;
            if (node is not JsonString { Value: var text })
                context.Report(NotAString, node, () => [node.Kind]);
            else if (FindProblem(text, context.Known) is { } rule)
                context.Report(rule, node, () => rule == Unfilled || rule == Placeholder ? [Quotation.Shorten(text)] : []);
        }
    }

    private static RuleDescriptor? FindProblem(string text, KnownErrors known) =>
        string.IsNullOrWhiteSpace(text) ? Empty
        : known.IsUnfilledTemplate(text) ? Unfilled
        : DiagnosticsText.IsPlaceholder(text) ? Placeholder
        : DiagnosticsText.HoldsStackTrace(text) ? StackTrace
        : DiagnosticsText.HoldsHtml(text) ? Html
        : null;

    private static RuleDescriptor Unsuitable(string messageFormat) =>
        ExampleRule.Warning(RuleIds.UnfitDiagnostics, "Unsuitable diagnostics", messageFormat);
}
