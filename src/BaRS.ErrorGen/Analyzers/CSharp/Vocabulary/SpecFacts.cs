using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>What the rules ask of the spec in force, worked out once a spec: a keystroke makes a new compilation, not a new spec.</summary>
internal sealed class SpecFacts
{
    private static readonly ConditionalWeakTable<Specification, SpecFacts> BySpecification = new();

    private static readonly ILookup<int, string> PublishedByStatus = HttpErrorCodes.All.ToLookup(code => code.Status, code => code.Code);

    private readonly HashSet<int> _mapped;
    private readonly Dictionary<string, ErrorCode> _codes;

    private SpecFacts(Specification specification)
    {
        _codes = specification.Codes.ToDictionary(code => code.Code, StringComparer.Ordinal);
        Specification = specification;
        Scenarios = ScenarioIndex.For(specification).ByCode;
        RetriesByStatus = RetryTable.From(specification).Statuses;
        _mapped = [.. specification.Scenarios.Select(scenario => scenario.Status), .. specification.Statuses.Select(entry => entry.Status)];
    }

    public Specification Specification { get; }

    /// <summary>The scenarios of each error code, in the order of the spec.</summary>
    public ILookup<string, Scenario> Scenarios { get; }

    /// <summary>What a sender does if it knows the status alone.</summary>
    public IReadOnlyList<RetryEntry> RetriesByStatus { get; }

    public static SpecFacts For(Specification specification) => BySpecification.GetValue(specification, key => new SpecFacts(key));

    /// <summary>True where a scenario or an entry under 'statuses' has the status, whatever the role.</summary>
    public bool IsMapped(int status) => _mapped.Contains(status);

    /// <summary>The codes that the CodeSystem publishes with a status.</summary>
    public static IEnumerable<string> PublishedCodes(int status) => PublishedByStatus[status];

    /// <summary>The codes of the CodeSystem, those of <c>codes:</c>, and those of scenarios.</summary>
    public IReadOnlyCollection<string> KnownCodes => _codes.Keys;

    public bool IsKnownCode(string code) => _codes.ContainsKey(code);

    /// <summary>The generated constant of a known code.</summary>
    public string GetConstant(string code) => "BarsErrorCodes." + _codes[code].Identifier;

    /// <summary>True where the role may emit any scenario of the code; where it has none, by its prefix.</summary>
    public bool MayEmit(Role role, string code) =>
        ((role & Role.Receiver) != 0 && IsReceivers(code))
        || (Scenarios.Contains(code)
            ? MayEmitAny(role, Scenarios[code])
            : role.MayEmit(IsReceivers(code) ? Origin.Receiver : Origin.Api));

    /// <summary>
    /// The codes that the role may emit for the failure that another role's code stands for: with its status and issue
    /// code, else with its status, where a given issue code does not go with them.
    /// </summary>
    public (IReadOnlyList<string> Codes, bool AreForIssue) FindSameFailure(Role role, string code, string? issueCode)
    {
        var statuses = new HashSet<int>(Scenarios[code].Select(scenario => scenario.Status));
        if (HttpErrorCodes.Find(code) is { } published)
            statuses.Add(published.Status);
        var issues = new HashSet<string>(
            issueCode is null ? Scenarios[code].Select(scenario => scenario.Issue) : [issueCode],
            StringComparer.Ordinal);
        var own = Specification.Scenarios.Where(scenario => statuses.Contains(scenario.Status) && role.MayEmit(scenario.Origin)).ToList();
        var same = own.Where(scenario => issues.Contains(scenario.Issue)).ToList();
        return ([.. (same.Count > 0 ? same : own).Select(scenario => scenario.Code).Distinct(StringComparer.Ordinal)], same.Count > 0);
    }

    private static bool MayEmitAny(Role role, IEnumerable<Scenario> scenarios) => scenarios.Any(scenario => role.MayEmit(scenario.Origin));

    private static bool IsReceivers(string code) => code.StartsWith("REC_", StringComparison.Ordinal);

    /// <summary>The mapped statuses nearest to one, those of its own class first; in ascending order.</summary>
    public IReadOnlyList<int> NearestStatuses(int status, int count) =>
    [
        .. _mapped
            .OrderBy(mapped => mapped / 100 == status / 100 ? 0 : 1)
            .ThenBy(mapped => Math.Abs(mapped - status))
            .ThenBy(mapped => mapped)
            .Take(count)
            .OrderBy(mapped => mapped),
    ];
}
