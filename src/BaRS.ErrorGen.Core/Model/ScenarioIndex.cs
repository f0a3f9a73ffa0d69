using System.Runtime.CompilerServices;

namespace BaRS.ErrorGen.Model;

/// <summary>The scenarios of a spec by what they are looked up by, each in the order of the spec; made once a spec.</summary>
internal sealed class ScenarioIndex
{
    private static readonly ConditionalWeakTable<Specification, ScenarioIndex> BySpecification = new();

    private ScenarioIndex(Specification specification)
    {
        ByCode = specification.Scenarios.ToLookup(scenario => scenario.Code, StringComparer.Ordinal);
        ByIssue = specification.Scenarios.ToLookup(scenario => scenario.Issue, StringComparer.Ordinal);
        ByStatus = specification.Scenarios.ToLookup(scenario => scenario.Status);
    }

    public ILookup<string, Scenario> ByCode { get; }

    public ILookup<string, Scenario> ByIssue { get; }

    public ILookup<int, Scenario> ByStatus { get; }

    public static ScenarioIndex For(Specification specification) =>
        BySpecification.GetValue(specification, static key => new ScenarioIndex(key));
}
