using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Model;

/// <summary>How a sender judges what it received, decided from the spec in force. The generated <c>Classify</c> prints these tables.</summary>
/// <remarks>
/// Only the exact three prove delivery: in the later steps what proves delivery elsewhere counts as do-not-retry.
/// A later step speaks only if all scenarios that it sees have one action; the slowest of their policies counts.
/// </remarks>
internal sealed class RetryTable
{
    /// <summary>FHIR: the same content may be sent again under this class of issue codes, and not under the others.</summary>
    private const string RetryableClass = "transient";

    private readonly RetryPolicy _never;
    private readonly Dictionary<(int, string, string), RetryPolicy> _combinations;
    private readonly Dictionary<(string, string), RetryPolicy> _codesAndIssues;
    private readonly Dictionary<string, RetryPolicy> _codes;
    private readonly Dictionary<int, RetryPolicy> _statuses;
    private readonly Dictionary<string, RetryPolicy> _issues;

    private RetryTable(Specification specification)
    {
        _never = specification.Policy(RetryPolicy.Never.Name);
        Combinations = [.. specification.Scenarios
            .Select(scenario => (Key: (scenario.Status, scenario.Code, scenario.Issue), scenario.Retry))
            .Concat(specification.Classifications.Select(rule => (Key: (rule.Status, rule.Code, rule.Issue), rule.Retry)))
            .GroupBy(entry => entry.Key)
            .Select(group => (
                group.Key.Status,
                group.Key.Code,
                group.Key.Issue,
                group.Select(entry => IsReceipt(group.Key.Status, group.Key.Issue) ? entry.Retry : WithoutReceipt(entry.Retry)).Aggregate(Slower)))];

        CodesAndIssues = [.. specification.Scenarios
            .GroupBy(scenario => (scenario.Code, scenario.Issue))
            .Select(group => (group.Key.Code, group.Key.Issue, Policy: Agreed(group)))
            .Where(entry => entry.Policy is not null)
            .Select(entry => (entry.Code, entry.Issue, entry.Policy!))];
        Codes = [.. specification.Scenarios
            .GroupBy(scenario => scenario.Code, StringComparer.Ordinal)
            .Select(group => (group.Key, Policy: Agreed(group)))
            .Where(entry => entry.Policy is not null)
            .Select(entry => (entry.Key, entry.Policy!))];

        // A bare status proves no delivery, so what is not retried is never, whatever the entry's policy.
        Statuses = [.. specification.Statuses.Select(entry => (entry.Status, entry.Retry.IsRetry ? entry.Retry : _never))];
        var shortDelay = specification.Policy(RetryPolicy.ShortDelay.Name);
        Issues = [.. IssueTypes.R4.Where(type => type.Root == RetryableClass).Select(type => (type.Code, shortDelay.IsRetry ? shortDelay : _never))];

        _combinations = Combinations.ToDictionary(entry => (entry.Status, entry.Code, entry.Issue), entry => entry.Policy);
        _codesAndIssues = CodesAndIssues.ToDictionary(entry => (entry.Code, entry.Issue), entry => entry.Policy);
        _codes = Codes.ToDictionary(entry => entry.Code, entry => entry.Policy, StringComparer.Ordinal);
        _statuses = Statuses.ToDictionary(entry => entry.Status, entry => entry.Policy);
        _issues = Issues.ToDictionary(entry => entry.Issue, entry => entry.Policy, StringComparer.Ordinal);
    }

    public IReadOnlyList<(int Status, string Code, string Issue, RetryPolicy Policy)> Combinations { get; }

    public IReadOnlyList<(string Code, string Issue, RetryPolicy Policy)> CodesAndIssues { get; }

    public IReadOnlyList<(string Code, RetryPolicy Policy)> Codes { get; }

    public IReadOnlyList<(int Status, RetryPolicy Policy)> Statuses { get; }

    /// <summary>The issue codes of the class that FHIR calls retryable.</summary>
    public IReadOnlyList<(string Issue, RetryPolicy Policy)> Issues { get; }

    public static RetryTable From(Specification specification) => new(specification);

    /// <summary>
    /// True for the one status and issue code that can prove delivery. 425 carries `duplicate` too while the first
    /// attempt still runs, and 409 with `conflict` is a failure: a sender that takes either for a receipt drops a
    /// patient's referral.
    /// </summary>
    public static bool IsReceipt(int? status, string issue) => status == 409 && issue == "duplicate";

    /// <summary>
    /// How a sender judges a status and, if an OperationOutcome came with it, its codes. The library's <c>BarsRetry.Classify</c>
    /// asks in the same order; a test compares the two.
    /// </summary>
    public Classification Classify(int status, string? code, string? issue)
    {
        if (status is < 400 or > 599)
            return new(_never, ClassificationStep.NotAnError);

        var hasStatus = _statuses.TryGetValue(status, out var byStatus);
        if (code is not null)
        {
            if (issue is not null && _combinations.TryGetValue((status, code, issue), out var exact))
                return new(exact, ClassificationStep.Combination);
            if (hasStatus && !byStatus!.IsRetry)
                return new(byStatus, ClassificationStep.NeverRetriedStatus);
            if (issue is not null && _codesAndIssues.TryGetValue((code, issue), out var byBoth))
                return new(byBoth, ClassificationStep.CodeAndIssue);
            if (_codes.TryGetValue(code, out var byCode))
                return new(byCode, ClassificationStep.Code);
        }

        if (hasStatus)
            return new(byStatus!, ClassificationStep.Status);
        return issue is not null && _issues.TryGetValue(issue, out var byIssue)
            ? new(byIssue, ClassificationStep.IssueClass)
            : new(_never, ClassificationStep.Unknown);
    }

    private RetryPolicy? Agreed(IEnumerable<Scenario> scenarios)
    {
        var policies = scenarios.Select(scenario => WithoutReceipt(scenario.Retry)).ToList();
        return policies.All(policy => policy.Action == policies[0].Action) ? policies.Aggregate(Slower) : null;
    }

    private RetryPolicy WithoutReceipt(RetryPolicy policy) => policy.Action == RetryAction.AlreadyDelivered ? _never : policy;

    private static RetryPolicy Slower(RetryPolicy a, RetryPolicy b) => b.CompareSlowness(a) > 0 ? b : a;
}
