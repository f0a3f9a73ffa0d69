using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// Which statuses, codes and issue codes go together. What the spec does not know has its own rules: an unknown code,
/// an invalid issue code or a status without scenarios contradicts nothing here.
/// </summary>
internal sealed class Combinations
{
    public const string Title = "Status, error code and issue code do not match";

    private const int MaxListed = 6;

    private static readonly DiagnosticDescriptor AllThree = CodeRule.Warning(
        RuleIds.Combination, Title, "Status {0}, error code '{1}' and issue code '{2}' do not match. {3}");

    private static readonly DiagnosticDescriptor StatusAndCode = CodeRule.Warning(
        RuleIds.Combination, Title, "Status {0} and error code '{1}' do not match. {2}");

    private static readonly DiagnosticDescriptor CodeAndIssue = CodeRule.Warning(
        RuleIds.Combination, Title, "Error code '{0}' and issue code '{1}' do not match. {2}");

    private static readonly DiagnosticDescriptor StatusAndIssue = CodeRule.Warning(
        RuleIds.Combination, Title, "Status {0} and issue code '{1}' do not match. With status {0}, use {2}.");

    /// <summary>Of a generated error that is sent with another status than its own.</summary>
    public static readonly DiagnosticDescriptor OtherStatus = CodeRule.Warning(
        RuleIds.Combination, Title, "'{0}' has the status {1}, but is sent with {2}. Return the error itself, which brings its status.");

    /// <summary>Of a generated error that is sent as a success.</summary>
    public static readonly DiagnosticDescriptor Success = CodeRule.Warning(
        RuleIds.Combination, Title, "'{0}' is an error, but is sent with the status {1}. Return the error itself, which brings its status.");

    private static readonly ConditionalWeakTable<Specification, Combinations> BySpecification = new();

    private readonly ScenarioIndex _scenarios;
    private readonly IReadOnlyList<ClassificationRule> _classifications;

    private Combinations(Specification specification)
    {
        _scenarios = ScenarioIndex.For(specification);
        _classifications = specification.Classifications;
    }

    /// <summary>What the rules report of these three.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors =>
        ImmutableArray.Create(AllThree, StatusAndCode, CodeAndIssue, StatusAndIssue);

    /// <summary>What is wrong with parts that were found together; null if they fit or are not certain.</summary>
    public static CodeFinding? Contradiction(ErrorParts parts, SpecFacts spec) => parts.IsAmbiguous || parts.Kinds < 2
        ? null
        : BySpecification.GetValue(spec.Specification, key => new Combinations(key)).Contradiction(parts.Status, parts.Code, parts.Issue);

    /// <summary>What is wrong if these are given together; null if they fit, or if it is not certain.</summary>
    public CodeFinding? Contradiction(int? status, string? code, string? issue)
    {
        if (issue is not null && IssueTypes.Find(issue) is not { IsR4: true })
            issue = null;
        if (code is not null)
            return FindCodeContradiction(status, code, issue);
        return status is { } known && issue is not null ? FindStatusContradiction(known, issue) : null;
    }

    private CodeFinding? FindCodeContradiction(int? status, string code, string? issue)
    {
        if (Fits(status, code, issue) || IsClassified(status, code, issue))
            return null;
        var scenarios = _scenarios.ByCode[code].ToList();
        var published = HttpErrorCodes.Find(code)?.Status;
        if (status is { } given && given != published)
        {
            var withStatus = scenarios.Where(scenario => scenario.Status == given).ToList();
            if (withStatus.Count == 0)
                return scenarios.Count == 0 && published is null ? null : Report(status, code, issue, scenarios, published);
            scenarios = withStatus;
        }
        else if (status is { } && scenarios.Any(scenario => scenario.Status == status))
        {
            scenarios = scenarios.Where(scenario => scenario.Status == status).ToList();
        }

        return issue is null || scenarios.Count == 0 || scenarios.Any(scenario => scenario.Issue == issue)
            ? null
            : Report(status, code, issue, _scenarios.ByCode[code], published);
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

    private CodeFinding? FindStatusContradiction(int status, string issue)
    {
        var scenarios = _scenarios.ByStatus[status].ToList();
        if (scenarios.Count == 0 || scenarios.Any(scenario => scenario.Issue == issue) || IsClassified(status, null, issue))
            return null;
        var issues = Quotation.List([.. scenarios.Select(scenario => scenario.Issue).Distinct()]);
        return new CodeFinding(StatusAndIssue, status, issue, issues);
    }

    private bool IsClassified(int? status, string? code, string? issue) => _classifications.Any(rule =>
        (status is null || rule.Status == status) && (code is null || rule.Code == code) && (issue is null || rule.Issue == issue));

    private static CodeFinding Report(int? status, string code, string? issue, IEnumerable<Scenario> scenarios, int? published)
    {
        var known = scenarios.Select(scenario => $"{Text(scenario.Status)} {scenario.Issue}").Distinct().Take(MaxListed).ToList();
        var right = known.Count > 0
            ? $"With '{code}', the spec has {string.Join(", ", known)}."
            : $"'{code}' is published with status {Text(published!.Value)}.";
        return (status, issue) switch
        {
            ({ } number, not null) => new CodeFinding(AllThree, number, code, issue, right),
            ({ } number, _) => new CodeFinding(StatusAndCode, number, code, right),
            _ => new CodeFinding(CodeAndIssue, code, issue!, right),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
