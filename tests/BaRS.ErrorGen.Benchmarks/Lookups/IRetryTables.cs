namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>The tables that a sender without the generator would fill when it starts.</summary>
internal interface IRetryTables
{
    BarsRetryAdvice? Exact(int statusCode, string code, string issueCode);

    BarsRetryAdvice? ByCodeAndIssue(string code, string issueCode);

    BarsRetryAdvice? ByCode(string code);

    BarsRetryAdvice? ByStatus(int statusCode);

    BarsRetryAdvice? ByIssueClass(string issueCode);
}
