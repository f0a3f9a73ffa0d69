using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>
/// BARS1001: an error code that FHIR's data type <c>code</c> does not allow, so that no valid OperationOutcome could
/// carry it.
/// </summary>
internal sealed class CodeFormRule : ISpecRule
{
    private const int MaxLength = 100;

    private static readonly RuleDescriptor NotACode = Unreadable.Because(
        "'{0}' is not a valid FHIR code. Use at most {1} visible characters, with single spaces between words; for example, "
            + "REC_BAD_REQUEST.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NotACode];

    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            foreach (var code in scenario.Codes)
                Check(context, code, scenario);
        }

        foreach (var rule in context.Document.Classifications)
            Check(context, rule.Code, rule);
        foreach (var declared in context.Document.Codes)
            Check(context, declared.Code, declared);
    }

    private static void Check(RuleContext context, SpecText? code, SpecItem item)
    {
        if (code is { } given && !string.IsNullOrWhiteSpace(given.Value) && (given.Value.Length > MaxLength || !IsFhirCode(given.Value)))
            context.Reject(item, NotACode, given.Place, () => [Quotation.Shorten(given.Value), MaxLength]);
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
