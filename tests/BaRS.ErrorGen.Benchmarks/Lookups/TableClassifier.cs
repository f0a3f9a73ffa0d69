namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>
/// <c>Classify</c> over tables, with all of its steps. Generic over a struct, so that the compiler makes one for each
/// kind of table and no rival pays for a virtual call.
/// </summary>
internal static class TableClassifier<TTables>
    where TTables : struct, IRetryTables
{
    private static readonly BarsRetryAdvice Never = BarsRetry.Classify(0);

    public static BarsRetryAdvice Classify(int statusCode, string? code, string? issueCode)
    {
        if (statusCode is < 400 or > 599)
            return Never;

        var tables = default(TTables);
        if (code is not null && issueCode is not null && tables.Exact(statusCode, code, issueCode) is { } exact)
            return exact;

        var byStatus = tables.ByStatus(statusCode);
        if (byStatus is { ShouldRetry: false })
            return Never;

        return (code is not null && issueCode is not null ? tables.ByCodeAndIssue(code, issueCode) : null)
            ?? (code is not null ? tables.ByCode(code) : null)
            ?? byStatus
            ?? (issueCode is not null ? tables.ByIssueClass(issueCode) : null)
            ?? Never;
    }
}
