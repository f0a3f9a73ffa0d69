using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>
/// BARS1013: a code, a status or a classification that this file gives twice, or a code that the published CodeSystem
/// has.
/// </summary>
internal sealed class TakenEntryRule : ISpecRule
{
    private static readonly RuleDescriptor PublishedCode = SpecRule.Error(
        RuleIds.InvalidName,
        NameRule.Title,
        "'{0}' is already in the published CodeSystem, with the display that partners expect. Delete this entry.");

    private static readonly RuleDescriptor TakenEntry = SpecRule.Error(
        RuleIds.InvalidName, NameRule.Title, "The {0} '{1}' (line {2}) already has an entry at line {3}. Delete one of them.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [PublishedCode, TakenEntry];

    public void Check(RuleContext context)
    {
        var codes = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        foreach (var item in context.Document.Codes)
        {
            if (item.Code is not { } code)
                continue;
            if (HttpErrorCodes.Find(code.Value) is not null)
                context.Reject(item, PublishedCode, code.Place, () => [code.Value]);
            else
                CheckTaken(context, codes, code, item, "code");
        }

        var statuses = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        foreach (var item in context.Document.Statuses)
        {
            if (item.Status is { } status)
                CheckTaken(context, statuses, status, item, "status");
        }

        var classifications = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        foreach (var item in context.Document.Classifications)
        {
            if (item is { Status: { } status, Code: { } code, Issue: { } issue })
            {
                CheckTaken(
                    context,
                    classifications,
                    status with { Value = $"{status.Value} {code.Value} {issue.Value}" },
                    item,
                    "combination");
            }
        }
    }

    private static void CheckTaken(RuleContext context, Dictionary<string, TextPlace> taken, SpecText text, SpecItem item, string kind)
    {
        if (taken.TryGetValue(text.Value, out var first))
        {
            context.Reject(
                item,
                TakenEntry,
                text.Place,
                () => [kind, Quotation.Shorten(text.Value), text.Place.LineNumber, first.LineNumber]);
        }
        else
        {
            taken.Add(text.Value, text.Place);
        }
    }
}
