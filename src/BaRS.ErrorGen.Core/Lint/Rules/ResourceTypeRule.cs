using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>
/// BARS1001: a resource type, or the name of the member that gives it, that no reader of FHIR knows, but that is so near
/// that it was meant. A warning: what the outcome says is judged all the same.
/// </summary>
internal sealed class ResourceTypeRule : IOutcomeRule
{
    private static readonly RuleDescriptor WrongName = Unreadable.Partly(
        "'{0}' does not give the type of a resource, so readers of FHIR reject it. Did you mean '" + ResourceType.Name + "'?");

    private static readonly RuleDescriptor WrongType = Unreadable.Partly(
        "'{0}' is not a resource type of FHIR, so readers reject the resource. Did you mean '" + ResourceType.Outcome + "'?");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [WrongName, WrongType];

    public void Check(OutcomeContext context)
    {
        var (name, value) = (context.Outcome.Type.Member, context.Outcome.Type.Value);
        if (name.Value != ResourceType.Name)
            context.Report(WrongName, name, () => [Quotation.Shorten(name.Value)]);
        if (value.Value != ResourceType.Outcome)
            context.Report(WrongType, value, () => [Quotation.Shorten(value.Value)]);
    }
}
