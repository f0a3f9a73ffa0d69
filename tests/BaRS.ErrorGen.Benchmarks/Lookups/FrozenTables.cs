using System.Collections.Frozen;

namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>The tables as <see cref="FrozenDictionary{TKey, TValue}"/>.</summary>
internal readonly struct FrozenTables : IRetryTables
{
    private static readonly FrozenDictionary<(int, string, string), BarsRetryAdvice> ExactRows = TableRows.Exact.ToFrozenDictionary();
    private static readonly FrozenDictionary<(string, string), BarsRetryAdvice> CodeAndIssueRows =
        TableRows.ByCodeAndIssue.ToFrozenDictionary();
    private static readonly FrozenDictionary<string, BarsRetryAdvice> CodeRows =
        TableRows.ByCode.ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<int, BarsRetryAdvice> StatusRows = TableRows.ByStatus.ToFrozenDictionary();
    private static readonly FrozenDictionary<string, BarsRetryAdvice> IssueRows =
        TableRows.ByIssueClass.ToFrozenDictionary(StringComparer.Ordinal);

    public BarsRetryAdvice? Exact(int statusCode, string code, string issueCode) =>
        ExactRows.GetValueOrDefault((statusCode, code, issueCode));

    public BarsRetryAdvice? ByCodeAndIssue(string code, string issueCode) => CodeAndIssueRows.GetValueOrDefault((code, issueCode));

    public BarsRetryAdvice? ByCode(string code) => CodeRows.GetValueOrDefault(code);

    public BarsRetryAdvice? ByStatus(int statusCode) => StatusRows.GetValueOrDefault(statusCode);

    public BarsRetryAdvice? ByIssueClass(string issueCode) => IssueRows.GetValueOrDefault(issueCode);
}
