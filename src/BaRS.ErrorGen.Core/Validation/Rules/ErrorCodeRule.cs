using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1006: an error code in neither the published CodeSystem nor <c>codes:</c>.</summary>
internal sealed class ErrorCodeRule : ISpecRule
{
    private static readonly RuleDescriptor UnknownErrorCode = SpecRule.Warning(
        RuleIds.UnknownErrorCode, "Unknown error code", "'{0}' is neither a published error code nor declared under 'codes'. {1}");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [UnknownErrorCode];

    public void Check(RuleContext context)
    {
        // Also in an entry that is left out for another reason: both are fixed in one go.
        foreach (var code in context.Document.Scenarios.SelectMany(scenario => scenario.Codes))
            Check(context, code);

        foreach (var rule in context.Document.Classifications.Where(context.IsUsable))
            Check(context, rule.Code!.Value);
    }

    private static void Check(RuleContext context, SpecText code)
    {
        if (!string.IsNullOrWhiteSpace(code.Value) && context.Names.FindCode(code.Value) is null)
            context.Report(UnknownErrorCode, code.Place, () => [Quotation.Shorten(code.Value), Remedy(code.Value, context.Names)]);
    }

    private static string Remedy(string code, SpecNames names) =>
        SeveralWords.Suggest(code, names.KnownCodes, "If your partners know it, declare it there with its display.");
}
