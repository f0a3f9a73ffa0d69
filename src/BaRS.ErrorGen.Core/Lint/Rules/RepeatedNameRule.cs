using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>BARS1001: a name that appears twice in an object that the other rules look at. They judge the last one.</summary>
internal sealed class RepeatedNameRule : IOutcomeRule
{
    private static readonly RuleDescriptor DuplicateName = Unreadable.Because(
        "The name '{0}' appears twice in this object, and readers do not agree which one counts. Delete one of them.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [DuplicateName];

    public void Check(OutcomeContext context)
    {
        Check(context, context.Outcome.Resource);
        Check(context, context.Outcome.Meta);
        foreach (var (issue, coding) in context.Issues)
        {
            Check(context, issue.Node);
            Check(context, issue.Details);
            Check(context, coding?.Node);
        }
    }

    private static void Check(OutcomeContext context, JsonObject? value)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value?.Members ?? [])
        {
            var name = member.Name;
            if (!names.Add(name.Value))
                context.Report(DuplicateName, name, () => [Quotation.Shorten(name.Value)]);
        }
    }
}
