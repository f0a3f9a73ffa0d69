using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1006: an error code in neither the published CodeSystem nor <c>codes:</c>.</summary>
internal sealed class ErrorCodeRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        // Of an entry that is left out for another reason too: both are mended in one go.
        foreach (var code in context.Document.Scenarios.SelectMany(scenario => scenario.Codes))
            Check(context, code);

        foreach (var rule in context.Document.Classifications.Where(context.IsUsable))
            Check(context, rule.Code!.Value);
    }

    private static void Check(RuleContext context, SpecText code)
    {
        if (!string.IsNullOrWhiteSpace(code.Value) && context.Names.FindCode(code.Value) is null)
            context.Warning(RuleIds.UnknownErrorCode, code.Place, () => $"'{code.Value}' is in neither the published CodeSystem nor 'codes:'. {Remedy(code.Value, context.Names)}");
    }

    private static string Remedy(string code, SpecNames names) =>
        Spelling.Nearest(code, names.KnownCodes) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : "Declare it with its display under 'codes:' if your partners know it.";
}
