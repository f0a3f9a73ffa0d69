using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1004: a status that is not an HTTP error status.</summary>
internal sealed class StatusRule : ISpecRule
{
    private static readonly RuleDescriptor NotAnErrorStatus = SpecRule.Error(
        RuleIds.NotAnErrorStatus, "Status is not an HTTP error status", "'{0}' is not an HTTP error status. Use a number from 400 to 599.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NotAnErrorStatus];

    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
            Check(context, scenario.Status, scenario);
        foreach (var code in context.Document.Codes)
            Check(context, code.Status, code);
        foreach (var entry in context.Document.Statuses)
            Check(context, entry.Status, entry);
        foreach (var rule in context.Document.Classifications)
            Check(context, rule.Status, rule);
    }

    private static void Check(RuleContext context, SpecText? status, SpecItem item)
    {
        if (status is { } given && !string.IsNullOrWhiteSpace(given.Value) && HttpStatus.TryParse(given) is null)
            context.Reject(item, NotAnErrorStatus, given.Place, () => [Quotation.Shorten(given.Value)]);
    }
}
