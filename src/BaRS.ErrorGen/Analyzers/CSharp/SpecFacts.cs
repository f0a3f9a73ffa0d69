using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Analyzers.CSharp;

/// <summary>What the rules ask of the spec in force, worked out once a spec: a keystroke makes a new compilation, not a new spec.</summary>
internal sealed class SpecFacts
{
    private static readonly ConditionalWeakTable<Specification, SpecFacts> BySpecification = new();

    private static readonly ILookup<int, string> PublishedByStatus = HttpErrorCodes.All.ToLookup(code => code.Status, code => code.Code);

    private readonly HashSet<int> _mapped;

    private SpecFacts(Specification specification)
    {
        Specification = specification;
        Scenarios = specification.Scenarios.ToLookup(scenario => scenario.Code, StringComparer.Ordinal);
        Combinations = new Combinations(specification);
        _mapped = [.. specification.Scenarios.Select(scenario => scenario.Status), .. specification.Statuses.Select(entry => entry.Status)];
    }

    public Specification Specification { get; }

    /// <summary>The scenarios of each error code, in the order of the spec.</summary>
    public ILookup<string, Scenario> Scenarios { get; }

    public Combinations Combinations { get; }

    public static SpecFacts Of(Specification specification) => BySpecification.GetValue(specification, key => new SpecFacts(key));

    /// <summary>True where a scenario or an entry under 'statuses' has the status, whatever the role.</summary>
    public bool IsMapped(int status) => _mapped.Contains(status);

    /// <summary>The codes that the CodeSystem publishes with a status.</summary>
    public static IEnumerable<string> PublishedCodes(int status) => PublishedByStatus[status];

    /// <summary>The mapped statuses nearest to one, those of its own class first; in ascending order.</summary>
    public IReadOnlyList<int> NearestStatuses(int status, int count) =>
        [.. _mapped.OrderBy(mapped => mapped / 100 == status / 100 ? 0 : 1).ThenBy(mapped => Math.Abs(mapped - status)).ThenBy(mapped => mapped).Take(count).OrderBy(mapped => mapped)];
}
