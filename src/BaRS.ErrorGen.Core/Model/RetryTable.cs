using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Model;

/// <summary>What is known of a retry: what a sender sees, as far as it counts, and the policy.</summary>
/// <param name="Status">The HTTP status; null for any.</param>
/// <param name="Code">The error code; null for any, or none.</param>
/// <param name="Issue">The issue code; null for any, or none.</param>
/// <param name="Policy">What the sender does.</param>
internal sealed record RetryEntry(int? Status, string? Code, string? Issue, RetryPolicy Policy);

/// <summary>
/// What the spec in force says to a sender, as tables for the steps of <see cref="RetryClassifier"/>. The generated
/// <c>Classify</c> prints them.
/// </summary>
/// <remarks>
/// Only the exact three prove delivery: in the later steps what proves delivery elsewhere counts as do-not-retry.
/// A later step speaks only if all scenarios that it sees have one action; the slowest of their policies counts.
/// </remarks>
internal sealed class RetryTable
{
    /// <summary>FHIR: the same content may be sent again under this class of issue codes, and not under the others.</summary>
    private const string RetryableClass = "transient";

    private RetryTable(Specification specification)
    {
        Never = specification.Policy(RetryPolicy.Never.Name);
        Combinations = [.. specification.Scenarios
            .Select(scenario => new RetryEntry(scenario.Status, scenario.Code, scenario.Issue, scenario.Retry))
            .Concat(specification.Classifications.Select(rule => new RetryEntry(rule.Status, rule.Code, rule.Issue, rule.Retry)))
            .Select(entry => IsReceipt(entry.Status, entry.Issue!) ? entry : entry with { Policy = WithoutReceipt(entry.Policy) })
            .GroupBy(entry => new { entry.Status, entry.Code, entry.Issue })
            .Select(group => group.Aggregate((a, b) => a.Policy == Slower(a.Policy, b.Policy) ? a : b))];
        CodesAndIssues = [.. specification.Scenarios
            .GroupBy(scenario => new { scenario.Code, scenario.Issue })
            .Select(group => Agreed(group, group.Key.Issue))
            .OfType<RetryEntry>()];
        Codes = [.. specification.Scenarios
            .GroupBy(scenario => scenario.Code, StringComparer.Ordinal)
            .Select(group => Agreed(group, issue: null))
            .OfType<RetryEntry>()];

        // A bare status proves no delivery, so what is not retried is never, whatever the entry's policy.
        Statuses =
        [
            .. specification.Statuses.Select(entry => new RetryEntry(entry.Status, null, null, entry.Retry.IsRetry ? entry.Retry : Never)),
        ];
        var shortDelay = specification.Policy(RetryPolicy.ShortDelay.Name);
        Issues = [.. IssueTypes.R4
            .Where(type => type.Root == RetryableClass)
            .Select(type => new RetryEntry(null, null, type.Code, shortDelay.IsRetry ? shortDelay : Never))];
    }

    /// <summary>What is done if nothing is known.</summary>
    public RetryPolicy Never { get; }

    /// <summary>By status, error code and issue code.</summary>
    public IReadOnlyList<RetryEntry> Combinations { get; }

    /// <summary>By error code and issue code.</summary>
    public IReadOnlyList<RetryEntry> CodesAndIssues { get; }

    /// <summary>By error code alone.</summary>
    public IReadOnlyList<RetryEntry> Codes { get; }

    /// <summary>By status alone.</summary>
    public IReadOnlyList<RetryEntry> Statuses { get; }

    /// <summary>By issue code alone: those of the class that FHIR calls retryable.</summary>
    public IReadOnlyList<RetryEntry> Issues { get; }

    public static RetryTable From(Specification specification) => new(specification);

    /// <summary>
    /// True for the one status and issue code that can prove delivery. 425 carries `duplicate` too while the first
    /// attempt still runs, and 409 with `conflict` is a failure: a sender that takes either for a receipt drops a
    /// patient's referral.
    /// </summary>
    public static bool IsReceipt(int? status, string issue) => status == 409 && issue == "duplicate";

    private RetryEntry? Agreed(IEnumerable<Scenario> scenarios, string? issue)
    {
        RetryEntry? agreed = null;
        foreach (var scenario in scenarios)
        {
            var policy = WithoutReceipt(scenario.Retry);
            if (agreed is not null && agreed.Policy.Action != policy.Action)
                return null;
            agreed = new RetryEntry(null, scenario.Code, issue, agreed is null ? policy : Slower(agreed.Policy, policy));
        }

        return agreed;
    }

    private RetryPolicy WithoutReceipt(RetryPolicy policy) => policy.Action == RetryAction.AlreadyDelivered ? Never : policy;

    private static RetryPolicy Slower(RetryPolicy a, RetryPolicy b) => b.CompareSlowness(a) > 0 ? b : a;
}
