using Receiver;

namespace BaRS.ErrorGen.GeneratedCode.Tests;

/// <summary>How a sender is told to go on: every row of the rules, and every pair of a known and an unknown part.</summary>
public sealed class ClassificationTests
{
    private const string Unknown = "WHAT_IS_THIS";

    private static readonly int[] Statuses = [.. Enumerable.Range(400, 200)];

    private static readonly string?[] Codes =
    [
        null,
        Unknown,
        .. typeof(BarsErrorCodes)
            .GetFields()
            .Where(member => member.Name != "System")
            .Select(member => (string)member.GetRawConstantValue()!),
    ];

    private static readonly string?[] Issues =
        [null, Unknown, .. typeof(BarsIssueCodes).GetFields().Select(member => (string)member.GetRawConstantValue()!)];

    [Theory]
    [InlineData(200)]
    [InlineData(399)]
    [InlineData(600)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_status_that_is_no_error_is_not_retried(int status)
    {
        Assert.Equal(BarsRetryAction.DoNotRetry, BarsRetry.Classify(status, "REC_TIMEOUT", "timeout").Action);
        Assert.Equal(BarsRetryAction.DoNotRetry, BarsRetry.Classify(status, "REC_CONFLICT", "duplicate").Action);
    }

    [Fact]
    public void The_exact_three_give_the_scenario_s_own_retry()
    {
        foreach (var info in BarsErrors.All)
            Assert.Same(info.Retry, BarsRetry.Classify(info.StatusCode, info.Code, info.IssueCode));
    }

    [Theory]
    // 1. The exact three.
    [InlineData(409, "REC_TIMEOUT", "timeout", BarsRetryAction.RetryAfterDelay)]
    [InlineData(409, "REC_CONFLICT", "duplicate", BarsRetryAction.AlreadyDelivered)]
    [InlineData(409, "REC_CONFLICT", "conflict", BarsRetryAction.DoNotRetry)]
    // 2. Code and issue, under another status.
    [InlineData(408, "REC_TIMEOUT", "timeout", BarsRetryAction.RetryAfterDelay)]
    [InlineData(400, "SEND_UNAUTHORIZED", "expired", BarsRetryAction.RefreshTokenThenRetry)]
    [InlineData(412, "REC_CONFLICT", "duplicate", BarsRetryAction.DoNotRetry)]
    [InlineData(501, "REC_TIMEOUT", "timeout", BarsRetryAction.DoNotRetry)]
    // 3. The code alone.
    [InlineData(408, "REC_TIMEOUT", null, BarsRetryAction.RetryAfterDelay)]
    [InlineData(409, "REC_TIMEOUT", Unknown, BarsRetryAction.RetryAfterDelay)]
    [InlineData(409, "REC_CONFLICT", null, BarsRetryAction.DoNotRetry)]
    [InlineData(501, "REC_UNAVAILABLE", null, BarsRetryAction.DoNotRetry)]
    // 4. The status's own entry.
    [InlineData(408, null, null, BarsRetryAction.RetryAfterDelay)]
    [InlineData(425, null, null, BarsRetryAction.RetryAfterDelay)]
    [InlineData(425, "REC_TOO_EARLY", "duplicate", BarsRetryAction.RetryAfterDelay)]
    [InlineData(429, null, null, BarsRetryAction.RetryWithBackoff)]
    [InlineData(500, null, null, BarsRetryAction.RetryAfterDelay)]
    [InlineData(501, null, null, BarsRetryAction.DoNotRetry)]
    [InlineData(502, Unknown, Unknown, BarsRetryAction.RetryAfterDelay)]
    [InlineData(503, null, null, BarsRetryAction.RetryWithBackoff)]
    [InlineData(504, null, null, BarsRetryAction.RetryAfterDelay)]
    [InlineData(500, Unknown, "processing", BarsRetryAction.RetryAfterDelay)]
    // 5. The class of the issue code.
    [InlineData(418, Unknown, "transient", BarsRetryAction.RetryAfterDelay)]
    [InlineData(418, Unknown, "lock-error", BarsRetryAction.RetryAfterDelay)]
    [InlineData(418, null, "throttled", BarsRetryAction.RetryAfterDelay)]
    [InlineData(418, Unknown, "processing", BarsRetryAction.DoNotRetry)]
    [InlineData(418, Unknown, "duplicate", BarsRetryAction.DoNotRetry)]
    [InlineData(501, Unknown, "transient", BarsRetryAction.DoNotRetry)]
    // 6. Nothing known.
    [InlineData(418, null, null, BarsRetryAction.DoNotRetry)]
    [InlineData(409, null, null, BarsRetryAction.DoNotRetry)]
    [InlineData(409, Unknown, Unknown, BarsRetryAction.DoNotRetry)]
    [InlineData(409, null, "duplicate", BarsRetryAction.DoNotRetry)]
    [InlineData(409, "rec_timeout", "Timeout", BarsRetryAction.DoNotRetry)]
    public void Each_step_of_the_rules_decides_where_the_ones_before_it_do_not(
        int status,
        string? code,
        string? issue,
        BarsRetryAction action) =>
        Assert.Equal(action, BarsRetry.Classify(status, code, issue).Action);

    [Fact]
    public void Nothing_but_the_exact_three_proves_delivery() =>
        Assert.Equal(
            [(409, "REC_CONFLICT", "duplicate")],
            from status in Statuses
            from code in Codes
            from issue in Issues
            where BarsRetry.Classify(status, code, issue).IsDelivered
            select (status, code, issue));

    [Fact]
    public void A_status_of_501_is_never_retried_whatever_comes_with_it() =>
        Assert.Empty(from code in Codes from issue in Issues where BarsRetry.Classify(501, code, issue).ShouldRetry select (code, issue));

    [Fact]
    public void The_slowest_of_policies_with_one_action_counts_where_the_issue_code_is_unknown()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), BarsRetry.Classify(503, "REC_UNAVAILABLE", "no-store").Delay);
        Assert.Equal(TimeSpan.FromSeconds(3), BarsRetry.Classify(503, "REC_UNAVAILABLE").Delay);
    }

    [Fact]
    public void A_code_whose_scenarios_disagree_does_not_speak_alone() =>
        Assert.Equal(BarsRetryAction.DoNotRetry, BarsRetry.Classify(409, "REC_CONFLICT", "transient").Action);

    [Fact]
    public void Every_pair_of_a_known_and_an_unknown_part_follows_the_order_of_the_rules()
    {
        foreach (var info in BarsErrors.All)
        {
            var isNever = BarsStatuses.Describe(info.StatusCode) is { Retry.ShouldRetry: false };
            var expectedByCode = isNever || info.Retry.IsDelivered ? BarsRetryAction.DoNotRetry : info.Retry.Action;

            // Status and issue known, code not: the status's entry, else the issue's class.
            var byStatus = BarsStatuses.Describe(info.StatusCode)?.Retry.Action
                ?? (IsTransient(info.IssueCode) ? BarsRetryAction.RetryAfterDelay : BarsRetryAction.DoNotRetry);
            Assert.Equal(byStatus, BarsRetry.Classify(info.StatusCode, Unknown, info.IssueCode).Action);

            // Code and issue known, status one that nothing is known of.
            Assert.Equal(
                info.Retry.IsDelivered ? BarsRetryAction.DoNotRetry : info.Retry.Action,
                BarsRetry.Classify(418, info.Code, info.IssueCode).Action);

            // Status and code known, issue not.
            var all = BarsErrors.All.Where(other => other.Code == info.Code)
                .Select(other => other.Retry.IsDelivered ? BarsRetryAction.DoNotRetry : other.Retry.Action)
                .Distinct()
                .ToList();
            Assert.Equal(all.Count == 1 ? expectedByCode : byStatus, BarsRetry.Classify(info.StatusCode, info.Code, Unknown).Action);
        }
    }

    [Fact]
    public void Classification_allocates_nothing()
    {
        BarsRetry.Classify(503, "REC_UNAVAILABLE", "transient");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            BarsRetry.Classify(400 + (i % 200), Codes[i % Codes.Length], Issues[i % Issues.Length]);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static bool IsTransient(string issue) =>
        issue is "transient" or "lock-error" or "no-store" or "exception" or "timeout" or "incomplete" or "throttled";
}
