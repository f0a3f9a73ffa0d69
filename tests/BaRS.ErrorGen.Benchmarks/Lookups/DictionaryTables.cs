namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>The tables as <see cref="Dictionary{TKey, TValue}"/>.</summary>
internal readonly struct DictionaryTables : IRetryTables
{
    private static readonly Dictionary<(int, string, string), BarsRetryAdvice> ExactRows = new(TableRows.Exact);
    private static readonly Dictionary<(string, string), BarsRetryAdvice> CodeAndIssueRows = new(TableRows.ByCodeAndIssue);
    private static readonly Dictionary<string, BarsRetryAdvice> CodeRows = new(TableRows.ByCode, StringComparer.Ordinal);
    private static readonly Dictionary<int, BarsRetryAdvice> StatusRows = new(TableRows.ByStatus);
    private static readonly Dictionary<string, BarsRetryAdvice> IssueRows = new(TableRows.ByIssueClass, StringComparer.Ordinal);

    public BarsRetryAdvice? Exact(int statusCode, string code, string issueCode) =>
        ExactRows.GetValueOrDefault((statusCode, code, issueCode));

    public BarsRetryAdvice? ByCodeAndIssue(string code, string issueCode) => CodeAndIssueRows.GetValueOrDefault((code, issueCode));

    public BarsRetryAdvice? ByCode(string code) => CodeRows.GetValueOrDefault(code);

    public BarsRetryAdvice? ByStatus(int statusCode) => StatusRows.GetValueOrDefault(statusCode);

    public BarsRetryAdvice? ByIssueClass(string issueCode) => IssueRows.GetValueOrDefault(issueCode);
}
