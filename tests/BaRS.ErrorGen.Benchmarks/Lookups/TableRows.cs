namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>The rows of the rivals' tables, from the scenarios and statuses of the generated code.</summary>
internal static class TableRows
{
    // A status without an entry: what Classify answers then comes from the codes alone.
    private const int StatusWithoutEntry = 499;

    private static readonly string[] TransientIssues =
        ["transient", "lock-error", "no-store", "exception", "timeout", "incomplete", "throttled"];

    public static Dictionary<(int, string, string), BarsRetryAdvice> Exact { get; } = BarsErrors.All
        .Select(info => (info.StatusCode, info.Code, info.IssueCode))
        .Append((409, "REC_CONFLICT", "duplicate"))
        .Distinct()
        .ToDictionary(key => key, key => BarsRetry.Classify(key.Item1, key.Item2, key.Item3));

    public static Dictionary<(string, string), BarsRetryAdvice> ByCodeAndIssue { get; } = BarsErrors.All
        .GroupBy(info => (info.Code, info.IssueCode))
        .Where(group => group.Select(ActionWithoutReceipt).Distinct().Count() == 1)
        .ToDictionary(group => group.Key, group => BarsRetry.Classify(StatusWithoutEntry, group.Key.Code, group.Key.IssueCode));

    public static Dictionary<string, BarsRetryAdvice> ByCode { get; } = BarsErrors.All
        .GroupBy(info => info.Code)
        .Where(group => group.Select(ActionWithoutReceipt).Distinct().Count() == 1)
        .ToDictionary(group => group.Key, group => BarsRetry.Classify(StatusWithoutEntry, group.Key));

    public static Dictionary<int, BarsRetryAdvice> ByStatus { get; } = Enumerable.Range(400, 200)
        .Select(BarsStatuses.Describe)
        .OfType<BarsStatusInfo>()
        .ToDictionary(status => status.StatusCode, status => status.Retry);

    public static Dictionary<string, BarsRetryAdvice> ByIssueClass { get; } =
        TransientIssues.ToDictionary(issue => issue, issue => BarsRetry.Classify(StatusWithoutEntry, null, issue));

    /// <summary>
    /// Every status of the spec with every code and issue code that there is a constant for, and of each one that there
    /// is not.
    /// </summary>
    public static IEnumerable<(int StatusCode, string? Code, string? IssueCode)> Questions =>
        from statusCode in BarsErrors.All.Select(info => info.StatusCode).Concat(ByStatus.Keys).Append(418).Append(200).Distinct()
        from code in Constants(typeof(BarsErrorCodes)).Append("NO_SUCH_CODE").Append(null)
        from issueCode in Constants(typeof(BarsIssueCodes)).Append("no-such-issue").Append(null)
        select (statusCode, code, issueCode);

    /// <summary>Only the exact three prove delivery: in the later steps such a scenario is one that is not retried.</summary>
    private static BarsRetryAction ActionWithoutReceipt(BarsScenarioInfo info) =>
        info.Retry.IsDelivered ? BarsRetryAction.DoNotRetry : info.Retry.Action;

    private static IEnumerable<string?> Constants(Type type) => type.GetFields().Select(field => (string?)field.GetRawConstantValue());
}
