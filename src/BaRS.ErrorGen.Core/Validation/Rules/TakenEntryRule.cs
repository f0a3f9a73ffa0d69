using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1013: a code, a status or a classification that this file gives twice, or a code that the published CodeSystem has.</summary>
internal sealed class TakenEntryRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        var codes = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        foreach (var item in context.Document.Codes)
        {
            if (item.Code is not { } code)
                continue;
            if (HttpErrorCodes.Find(code.Value) is not null)
                context.Error(RuleIds.InvalidName, code.Place, () => $"'{code.Value}' is in the published CodeSystem, with a display that partners expect. Delete this entry.", item);
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
                CheckTaken(context, classifications, status with { Value = $"{status.Value} {code.Value} {issue.Value}" }, item, "combination");
        }
    }

    private static void CheckTaken(RuleContext context, Dictionary<string, TextPlace> taken, SpecText text, SpecItem item, string kind)
    {
        if (taken.TryGetValue(text.Value, out var first))
            context.Error(RuleIds.InvalidName, text.Place, () => $"The {kind} '{text.Value}' (line {text.Place.LineNumber}) has an entry at line {first.LineNumber} already. Keep one of them.", item);
        else
            taken.Add(text.Value, text.Place);
    }
}
