namespace BaRS.ErrorGen.Model;

/// <summary>
/// How a sender judges what it received, decided from the spec in force; the generated <c>Classify</c> prints this.
/// The steps, in order: the exact three; never, where the status says so; code and issue; code alone; the status's
/// own entry; the FHIR class of the issue code.
/// </summary>
/// <remarks>
/// Only the exact three prove delivery: in the later steps what proves delivery elsewhere counts as do-not-retry.
/// A later step speaks only where all scenarios that it sees have one action; the slowest of their policies counts.
/// </remarks>
internal sealed class RetryTable
{
    private RetryTable(Specification specification)
    {
        var never = specification.Policy(RetryPolicy.Never.Name);
        Exact = [.. specification.Scenarios
            .Select(scenario => (Key: (scenario.Status, scenario.Code, scenario.Issue), scenario.Retry))
            .Concat(specification.Classifications.Select(rule => (Key: (rule.Status, rule.Code, rule.Issue), rule.Retry)))
            .GroupBy(entry => entry.Key)
            .Select(group => (group.Key.Status, group.Key.Code, group.Key.Issue, group.Select(entry => entry.Retry.Action == RetryAction.AlreadyDelivered && !IsReceipt(group.Key.Status, group.Key.Issue) ? never : entry.Retry).Aggregate(Slower)))];

        ByCodeAndIssue = [.. specification.Scenarios
            .GroupBy(scenario => (scenario.Code, scenario.Issue))
            .Select(group => (group.Key.Code, group.Key.Issue, Agreed(group, never)))
            .Where(entry => entry.Item3 is not null)
            .Select(entry => (entry.Code, entry.Issue, entry.Item3!))];
        ByCode = [.. specification.Scenarios
            .GroupBy(scenario => scenario.Code, StringComparer.Ordinal)
            .Select(group => (group.Key, Agreed(group, never)))
            .Where(entry => entry.Item2 is not null)
            .Select(entry => (entry.Key, entry.Item2!))];
    }

    public IReadOnlyList<(int Status, string Code, string Issue, RetryPolicy Policy)> Exact { get; }

    public IReadOnlyList<(string Code, string Issue, RetryPolicy Policy)> ByCodeAndIssue { get; }

    public IReadOnlyList<(string Code, RetryPolicy Policy)> ByCode { get; }

    /// <summary>
    /// True for the one status and issue code that can prove delivery. 425 carries `duplicate` too while the first
    /// attempt still runs, and 409 with `conflict` is a failure: a sender that takes either for a receipt drops a
    /// patient's referral.
    /// </summary>
    public static bool IsReceipt(int? status, string issue) => status == 409 && issue == "duplicate";

    public static RetryTable Of(Specification specification) => new(specification);

    private static RetryPolicy? Agreed(IEnumerable<Scenario> scenarios, RetryPolicy never)
    {
        var policies = scenarios.Select(scenario => scenario.Retry.Action == RetryAction.AlreadyDelivered ? never : scenario.Retry).ToList();
        return policies.All(policy => policy.Action == policies[0].Action) ? policies.Aggregate(Slower) : null;
    }

    private static RetryPolicy Slower(RetryPolicy a, RetryPolicy b) => b.CompareSlowness(a) > 0 ? b : a;
}
