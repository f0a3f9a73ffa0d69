using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1013: a scenario's name that is no identifier, is reserved, or is taken in this file.</summary>
internal sealed class NameRule : ISpecRule
{
    public const string Title = "Invalid or duplicate name";

    /// <summary>For the names of one file, and for those of several.</summary>
    public static readonly RuleDescriptor Taken = SpecRule.Error(
        RuleIds.InvalidName, Title, "The name '{0}' (line {1}) is already used by the scenario at {2}. Give one of them another 'name'.");

    private static readonly RuleDescriptor Keyword = SpecRule.Error(
        RuleIds.InvalidName, Title, "'{0}' is a C# keyword. Start the name with a capital letter.");

    private static readonly RuleDescriptor NotAnIdentifier = SpecRule.Error(
        RuleIds.InvalidName, Title, "'{0}' is not a valid C# identifier. {1}");

    private static readonly RuleDescriptor Reserved = SpecRule.Error(
        RuleIds.InvalidName, Title, "'{0}' is reserved in the generated code. Choose another name.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [Taken, Keyword, NotAnIdentifier, Reserved];

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
            if (FindProblem(name, scenario, taken) is { } problem)
            {
                context.Reject(scenario, problem.Rule, scenario.NamePlace, () => problem.Arguments);
                reported = scenario.Syntax;
            }
            else
            {
                taken.Add(name, scenario);
            }
        }
    }

    private static (RuleDescriptor Rule, object[] Arguments)? FindProblem(
        string name,
        ExpandedScenario scenario,
        Dictionary<string, ExpandedScenario> taken)
    {
        if (Identifier.IsKeyword(name))
            return (Keyword, [name]);
        if (!Identifier.IsValid(name))
            return (NotAnIdentifier, [Shorten(name), Remedy(scenario, name)]);
        if (ReservedNames.Contains(name))
            return (Reserved, [name]);
        if (taken.TryGetValue(name, out var first))
            return (Taken, [name, scenario.NamePlace.LineNumber, $"line {first.NamePlace.LineNumber}"]);
        return null;
    }

    private static string Remedy(ExpandedScenario scenario, string name)
    {
        if (scenario.Syntax.Name is null)
            return "Give the scenario a 'name'; for example, RecBadRequestValue.";
        var odd = CharacterNames.IndexOfFirst(name) is >= 0 and var at ? $"It contains {CharacterNames.Find(name[at])}. " : "";
        return $"{odd}Use letters, digits and '_', starting with a letter, at most {Identifier.MaxLength} characters; for example, "
            + "RecBadRequestValue.";
    }

    private static string Shorten(string name) => Quotation.Shorten(name);
}
