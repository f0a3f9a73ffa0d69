using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1012: a brace that is not closed, or a placeholder that is empty or no name.</summary>
internal sealed class PlaceholderRule : ISpecRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => TemplateReader.Descriptors;

    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            if (scenario.Diagnostics is { } wording && TemplateReader.Read(wording.Value).Problems is [var (rule, argument), ..])
                context.Reject(scenario, rule, wording.Place, () => [Quotation.Shorten(argument)]);
        }
    }
}
