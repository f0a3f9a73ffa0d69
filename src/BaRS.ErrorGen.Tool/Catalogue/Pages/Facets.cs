using System.Globalization;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>A filter of the list.</summary>
/// <param name="Key">The name in the address and in the attributes of the rows.</param>
/// <param name="Legend">The name on the page.</param>
/// <param name="IsCode">Whether the values are codes.</param>
/// <param name="Options">The values that occur, each with the number of its scenarios.</param>
internal sealed record Facet(string Key, string Legend, bool IsCode, IReadOnlyList<FacetOption> Options);

/// <summary>A value of a filter.</summary>
internal sealed record FacetOption(string Value, string Label, int Count);

/// <summary>The filters of the list, and the values of each scenario in them.</summary>
internal static class Facets
{
    /// <summary>What stands between several values of a scenario in one attribute.</summary>
    public const char Separator = '\n';

    private const string EveryEndpoint = "Every endpoint";

    private static readonly (string Key, string Legend, bool IsCode, Func<ScenarioView, IEnumerable<FacetValue>> Values)[] All =
    [
        ("status", "Status", false, scenario => [Status(scenario.Status)]),
        ("sender", "What the sender does", false, scenario => [new(scenario.Retry.Kind, scenario.Retry.Label)]),
        ("by", "Sent by", false, scenario => scenario.Emitters),
        ("endpoint", "Endpoint", false, Endpoints),
        ("assurance", "Assurance", false, Assurance),
        ("code", "Error code", true, scenario => [new(scenario.Code, scenario.Code)]),
        ("issue", "Issue code", true, scenario => [new(scenario.Issue, scenario.Issue)]),
    ];

    /// <summary>The filters in their order. One with a single value says nothing and is left out.</summary>
    public static IReadOnlyList<Facet> Create(IReadOnlyList<ScenarioView> scenarios) =>
    [
        .. All
            .Select(facet => new Facet(
                facet.Key,
                facet.Legend,
                facet.IsCode,
                [
                    .. scenarios.SelectMany(scenario => facet.Values(scenario).Distinct())
                        .GroupBy(value => value)
                        .Select(group => new FacetOption(group.Key.Value, group.Key.Label, group.Count()))
                        .OrderBy(option => option.Label == EveryEndpoint ? 0 : 1)
                        .ThenBy(option => option.Label, StringComparer.Ordinal),
                ]))
            .Where(facet => facet.Options.Count > 1),
    ];

    /// <summary>The values of a scenario, for the attributes of its row.</summary>
    public static IReadOnlyList<FacetValue> Of(ScenarioView scenario) =>
        [.. All.Select(facet => new FacetValue(facet.Key, string.Join(Separator, facet.Values(scenario).Select(value => value.Value))))];

    private static IEnumerable<FacetValue> Endpoints(ScenarioView scenario) =>
        scenario.Endpoints.DefaultIfEmpty(EveryEndpoint).Select(endpoint => new FacetValue(endpoint, endpoint));

    private static IEnumerable<FacetValue> Assurance(ScenarioView scenario)
    {
        if (scenario.Conditions.Count > 0)
            yield return new FacetValue("tested", "Tested by the assurance");
        if (scenario.Requirements.Count > 0)
            yield return new FacetValue("requirement", "Has a requirement id");
        if (scenario.Conditions.Count == 0 && scenario.Requirements.Count == 0)
            yield return new FacetValue("none", "Not tested");
    }

    private static FacetValue Status(StatusLink status)
    {
        var number = status.Number.ToString(CultureInfo.InvariantCulture);
        return new FacetValue(number, $"{number} {status.Title}".Trim());
    }
}
