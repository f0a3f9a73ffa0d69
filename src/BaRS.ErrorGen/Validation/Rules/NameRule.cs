using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1013: a scenario's name that is no identifier, is reserved, or is taken in this file.</summary>
internal sealed class NameRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        var taken = new Dictionary<string, ExpandedScenario>(StringComparer.Ordinal);
        foreach (var scenario in context.Scenarios)
        {
            // Only a scenario that could be used takes its name; an error elsewhere has been reported.
            if (scenario.Syntax.IsBroken)
                continue;

            var name = scenario.Name;
            if (Identifier.IsKeyword(name))
                context.Error(RuleIds.InvalidName, scenario.NamePlace, () => $"'{name}' is a keyword of C#. Start the name with a capital.", scenario);
            else if (!Identifier.IsValid(name))
                context.Error(RuleIds.InvalidName, scenario.NamePlace, () => $"'{Shorten(name)}' is no identifier of C#. {Remedy(scenario)}", scenario);
            else if (ReservedNames.Contains(name))
                context.Error(RuleIds.InvalidName, scenario.NamePlace, () => $"'{name}' is reserved in the generated code. Choose another name.", scenario);
            else if (taken.TryGetValue(name, out var first))
                context.Error(RuleIds.InvalidName, scenario.NamePlace, () => $"The name '{name}' (line {Line(scenario)}) is taken by the scenario at line {Line(first)}. Give one of them another 'name:'.", scenario);
            else
                taken.Add(name, scenario);
        }
    }

    private static string Remedy(ExpandedScenario scenario) =>
        scenario.Syntax.Name is null
            ? "Give the scenario a 'name:', as RecBadRequestValue."
            : "Use letters, digits and '_', starting with a letter, at most 200 characters, as RecBadRequestValue.";

    private static string Shorten(string name) => name.Length <= 40 ? name : name.Substring(0, 40) + "...";

    private static string Line(ExpandedScenario scenario) => (scenario.NamePlace.Line + 1).ToString(CultureInfo.InvariantCulture);
}
