using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1013: a scenario's name that is no identifier, is reserved, or is taken in this file.</summary>
internal sealed class NameRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        var taken = new Dictionary<string, ExpandedScenario>(StringComparer.Ordinal);
        SpecItem? reported = null;
        foreach (var scenario in context.Scenarios)
        {
            // Only a scenario that could be used takes its name; an error elsewhere has been reported. So has a given
            // name, once for all scenarios of the entry.
            if (scenario.Syntax.IsBroken || (scenario.Syntax.Name is not null && scenario.Syntax == reported))
                continue;

            var name = scenario.Name;
            if (ProblemOf(name, scenario, taken) is { } problem)
            {
                context.Error(RuleIds.InvalidName, scenario.NamePlace, problem, scenario);
                reported = scenario.Syntax;
            }
            else
            {
                taken.Add(name, scenario);
            }
        }
    }

    private static Func<string>? ProblemOf(string name, ExpandedScenario scenario, Dictionary<string, ExpandedScenario> taken)
    {
        if (Identifier.IsKeyword(name))
            return () => $"'{name}' is a keyword of C#. Start the name with a capital.";
        if (!Identifier.IsValid(name))
            return () => $"'{Shorten(name)}' is no identifier of C#. {Remedy(scenario)}";
        if (ReservedNames.Contains(name))
            return () => $"'{name}' is reserved in the generated code. Choose another name.";
        if (taken.TryGetValue(name, out var first))
            return () => $"The name '{name}' (line {scenario.NamePlace.LineNumber}) is taken by the scenario at line {first.NamePlace.LineNumber}. Give one of them another 'name:'.";
        return null;
    }

    private static string Remedy(ExpandedScenario scenario) =>
        scenario.Syntax.Name is null
            ? "Give the scenario a 'name:', as RecBadRequestValue."
            : "Use letters, digits and '_', starting with a letter, at most 200 characters, as RecBadRequestValue.";

    private static string Shorten(string name) => name.Length <= 40 ? name : name.Substring(0, 40) + "...";
}
