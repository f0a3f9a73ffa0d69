using System.Globalization;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Show;

/// <summary>Which scenarios to show. What is not given does not count.</summary>
internal sealed record ScenarioFilter
{
    /// <summary>A status, or a class such as 4xx.</summary>
    public string? Status { get; init; }

    public string? Code { get; init; }

    public string? Issue { get; init; }

    public Origin Origin { get; init; }

    /// <summary>An endpoint, or a part of one.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The name of a retry policy.</summary>
    public string? Retry { get; init; }

    /// <summary>Words of the command line. Each must be the status, a code, or anywhere in what is said of the scenario.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<Scenario> Apply(Specification specification)
    {
        // One word may be the name of one scenario, though other names begin with it.
        if (Words is [var name] && specification.Scenarios.Where(scenario => Equal(scenario.Name, name)).ToList() is { Count: 1 } named)
            return [.. named.Where(Matches)];

        var all = specification.Scenarios;
        // A word that is a code means the code, and not each text that has the word in it.
        var asCodes = Words.Where(word => IsStatus(word) || all.Any(scenario => Equal(scenario.Code, word) || Equal(scenario.Issue, word)));
        var codes = asCodes.ToList();
        return
        [
            .. all.Where(Matches)
                .Where(scenario => Words.All(word => codes.Contains(word) ? IsPart(scenario, word) : IsSaid(scenario, word))),
        ];
    }

    private bool Matches(Scenario scenario) =>
        (Status is null || IsOfStatus(scenario, Status))
        && (Code is null || Equal(scenario.Code, Code))
        && (Issue is null || Equal(scenario.Issue, Issue))
        && (Origin == Origin.None || (scenario.Origin & Origin) != 0)
        && (Endpoint is null || scenario.Endpoints.Any(endpoint => Contains(endpoint, Endpoint)))
        && (Retry is null || Equal(scenario.Retry.Name, Retry));

    private static bool IsPart(Scenario scenario, string word) =>
        IsOfStatus(scenario, word) || Equal(scenario.Code, word) || Equal(scenario.Issue, word);

    private static bool IsSaid(Scenario scenario, string word) =>
        new[] { scenario.Name, scenario.Code, scenario.Issue, scenario.Text, scenario.Display, scenario.Note, scenario.Source }
            .Concat(scenario.Endpoints)
            .Concat(scenario.Requirements)
            .Any(text => text is not null && Contains(text, word));

    private static bool IsStatus(string word) =>
        word.Length == 3 && word[0] is '4' or '5' && (word.All(char.IsAsciiDigit) || IsClass(word));

    private static bool IsClass(string word) => word.AsSpan(1).Equals("xx", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfStatus(Scenario scenario, string word)
    {
        var status = scenario.Status.ToString(CultureInfo.InvariantCulture);
        return status == word || (word.Length == 3 && IsClass(word) && status[0] == word[0]);
    }

    private static bool Equal(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
