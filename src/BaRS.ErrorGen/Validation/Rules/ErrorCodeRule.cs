using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>
/// BARS1006: an error code in neither the published CodeSystem nor <c>codes:</c>. BARS1001: one that FHIR's data type
/// <c>code</c> does not allow, so that no valid OperationOutcome could carry it.
/// </summary>
internal sealed class ErrorCodeRule : ISpecRule
{
    private const int MaxLength = 100;

    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            foreach (var code in scenario.Codes)
                CheckUse(context, code, scenario);
        }

        foreach (var rule in context.Document.Classifications)
        {
            if (rule.Code is { } code)
                CheckUse(context, code, rule);
        }

        foreach (var declared in context.Document.Codes)
        {
            if (declared.Code is { } code)
                CheckForm(context, code, declared);
        }
    }

    private static void CheckUse(RuleContext context, SpecText code, SpecItem item)
    {
        if (string.IsNullOrWhiteSpace(code.Value) || !CheckForm(context, code, item) || context.Names.FindCode(code.Value) is not null)
            return;

        context.Warning(RuleIds.UnknownErrorCode, code.Place, () => $"'{code.Value}' is in neither the published CodeSystem nor 'codes:'. {Remedy(code.Value, context.Names)}");
    }

    private static string Remedy(string code, SpecNames names) =>
        Spelling.Nearest(code, names.KnownCodes) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : "Declare it with its display under 'codes:' if your partners know it.";

    private static bool CheckForm(RuleContext context, SpecText code, SpecItem item)
    {
        if (string.IsNullOrWhiteSpace(code.Value) || (code.Value.Length <= MaxLength && IsFhirCode(code.Value)))
            return true;
        context.Error(RuleIds.CannotBeRead, code.Place, () => "This is no code of FHIR: a code has at most 100 visible characters, single spaces between words and none at its ends. Write it as REC_BAD_REQUEST.", item);
        return false;
    }

    private static bool IsFhirCode(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            var isInnerSpace = code[i] == ' ' && i > 0 && i < code.Length - 1 && code[i - 1] != ' ';
            if (!isInnerSpace && (char.IsWhiteSpace(code[i]) || char.IsControl(code[i]) || char.IsSurrogate(code[i])))
                return false;
        }

        return true;
    }
}
