using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1001: a code system or profile that is no URI, so that no valid OperationOutcome could carry it.</summary>
internal sealed class OutcomeRule : ISpecRule
{
    private static readonly RuleDescriptor NotAUri = Unreadable.Because(
        "'{0}' is not a valid URI for '{1}', so the default is used. Use a URI without spaces.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NotAUri];

    public void Check(RuleContext context)
    {
        Check(context, context.Document.OutcomeSystem, "system");
        Check(context, context.Document.OutcomeProfile, "profile");
    }

    /// <summary>True for a text that FHIR takes as a <c>uri</c>.</summary>
    public static bool IsUri(SpecText? text) =>
        text is { } given
        && given.Value.Length > 0
        && !given.Value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c));

    private static void Check(RuleContext context, SpecText? text, string key)
    {
        if (text is { } given && !IsUri(given))
            context.Report(NotAUri, given.Place, () => [Quotation.Shorten(given.Value), key]);
    }
}
