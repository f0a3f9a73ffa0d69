using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Analyzers.CSharp;

/// <summary>
/// Which statuses, codes and issue codes go together. What the spec does not know has its own rules: an unknown code,
/// an invalid issue code or a status without scenarios contradicts nothing here.
/// </summary>
internal sealed class Combinations
{
    private const int MaxListed = 6;

    private readonly ScenarioIndex _scenarios;
    private readonly IReadOnlyList<ClassificationRule> _classifications;

    public Combinations(Specification specification)
    {
        _scenarios = ScenarioIndex.Of(specification);
        _classifications = specification.Classifications;
    }

    /// <summary>What is wrong where these stand together; null where they fit, or where it cannot be told.</summary>
    public string? Contradiction(int? status, string? code, string? issue)
    {
        if (issue is not null && IssueTypes.Find(issue) is not { IsR4: true })
            issue = null;
        if (code is not null)
            return OfCode(status, code, issue);
        return status is { } known && issue is not null ? OfStatus(known, issue) : null;
    }

    private string? OfCode(int? status, string code, string? issue)
    {
        if (Fits(status, code, issue) || IsClassified(status, code, issue))
            return null;
        var scenarios = _scenarios.ByCode[code].ToList();
        var published = HttpErrorCodes.Find(code)?.Status;
        if (status is { } given && given != published)
        {
            var ofStatus = scenarios.Where(scenario => scenario.Status == given).ToList();
            if (ofStatus.Count == 0)
                return scenarios.Count == 0 && published is null ? null : Told(status, code, issue, scenarios, published);
            scenarios = ofStatus;
        }
        else if (status is { } && scenarios.Any(scenario => scenario.Status == status))
        {
            scenarios = scenarios.Where(scenario => scenario.Status == status).ToList();
        }

        return issue is null || scenarios.Count == 0 || scenarios.Any(scenario => scenario.Issue == issue)
            ? null
            : Told(status, code, issue, _scenarios.ByCode[code], published);
    }

    /// <summary>Nearly all that is asked fits, and nothing is allocated for it.</summary>
    private bool Fits(int? status, string code, string? issue)
    {
        foreach (var scenario in _scenarios.ByCode[code])
        {
            if ((status is null || scenario.Status == status) && (issue is null || scenario.Issue == issue))
                return true;
        }

        return false;
    }

    private string? OfStatus(int status, string issue)
    {
        var scenarios = _scenarios.ByStatus[status].ToList();
        if (scenarios.Count == 0 || scenarios.Any(scenario => scenario.Issue == issue) || IsClassified(status, null, issue))
            return null;
        var issues = string.Join(", ", scenarios.Select(scenario => scenario.Issue).Distinct().Take(MaxListed));
        return $"Status {Text(status)} and issue code '{issue}' do not go together. With {Text(status)} the spec in force has: {issues}.";
    }

    private bool IsClassified(int? status, string? code, string? issue) => _classifications.Any(rule =>
        (status is null || rule.Status == status) && (code is null || rule.Code == code) && (issue is null || rule.Issue == issue));

    private static string Told(int? status, string code, string? issue, IEnumerable<Scenario> scenarios, int? published)
    {
        var given = (status, issue) switch
        {
            ({ } number, not null) => $"Status {Text(number)}, code '{code}' and issue code '{issue}' do",
            ({ } number, _) => $"Status {Text(number)} and code '{code}' do",
            _ => $"Code '{code}' and issue code '{issue}' do",
        };
        var known = scenarios.Select(scenario => $"{Text(scenario.Status)} {scenario.Issue}").Distinct().Take(MaxListed).ToList();
        return known.Count > 0
            ? $"{given} not go together. With {code} the spec in force has: {string.Join(", ", known)}."
            : $"{given} not go together. {code} is published with status {Text(published!.Value)}.";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
