using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>
/// BARS1007: two scenarios of one file that differ in nothing but name and note, or a list that gives an entry twice:
/// one of them is a leftover.
/// </summary>
internal sealed class DuplicateScenarioRule : ISpecRule
{
    private const string Title = "Duplicate scenario or list entry";

    private static readonly RuleDescriptor DuplicateScenario = SpecRule.Warning(
        RuleIds.DuplicateScenario, Title, "'{0}' differs from '{1}' (line {2}) only in its name and note. Delete one of them.");

    private static readonly RuleDescriptor DuplicateEntry = SpecRule.Warning(
        RuleIds.DuplicateScenario, Title, "'{0}' appears twice in the list of '{1}'. Delete one of them.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [DuplicateScenario, DuplicateEntry];

    public void Check(RuleContext context)
    {
        foreach (var syntax in context.Document.Scenarios)
        {
            CheckList(context, syntax.Codes, "code");
            CheckList(context, syntax.Issues, "issue");
        }

        // A number for what an entry's scenarios share: its texts can be long, and its scenarios many.
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new Dictionary<(int Content, string Code, string Issue), ExpandedScenario>();
        ScenarioSyntax? entry = null;
        var number = 0;
        foreach (var scenario in context.Scenarios)
        {
            if (!context.IsUsable(scenario))
                continue;

            if (scenario.Syntax != entry)
            {
                entry = scenario.Syntax;
                number = GetNumber(entry.ContentWithout("name", "note", "code", "issue"), numbers);
            }

            var key = (number, scenario.Code.Value, scenario.Issue.Value);
            if (seen.TryGetValue(key, out var first))
                context.Report(DuplicateScenario, scenario.NamePlace, () => [scenario.Name, first.Name, first.NamePlace.LineNumber]);
            else
                seen.Add(key, scenario);
        }
    }

    private static int GetNumber(string content, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(content, out var number))
        {
            number = numbers.Count;
            numbers.Add(content, number);
        }

        return number;
    }

    private static void CheckList(RuleContext context, IReadOnlyList<SpecText> list, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in list)
        {
            if (!seen.Add(text.Value))
                context.Report(DuplicateEntry, text.Place, () => [Quotation.Shorten(text.Value), key]);
        }
    }
}
