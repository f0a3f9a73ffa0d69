using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1007: two scenarios of one file that differ in nothing but name and note, or a list that gives an entry twice: one of them is a leftover.</summary>
internal sealed class DuplicateScenarioRule : ISpecRule
{
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
                number = NumberOf(entry.ContentWithout("name", "note", "code", "issue"), numbers);
            }

            var key = (number, scenario.Code.Value, scenario.Issue.Value);
            if (seen.TryGetValue(key, out var first))
                context.Warning(RuleIds.DuplicateScenario, scenario.NamePlace, () => $"'{scenario.Name}' differs from '{first.Name}' (line {first.NamePlace.LineNumber}) in nothing but name and note. Delete one of them.");
            else
                seen.Add(key, scenario);
        }
    }

    private static int NumberOf(string content, Dictionary<string, int> numbers)
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
                context.Warning(RuleIds.DuplicateScenario, text.Place, () => $"The list of '{key}' gives '{text.Value}' twice. Delete one of them.");
        }
    }
}
