namespace BaRS.ErrorGen.Model;

/// <summary>How a sender judges an error, and what decided it.</summary>
/// <remarks>
/// The order of the steps is decided here, for the tool and whoever else asks without generated code. The library's
/// <c>BarsRetry.Classify</c> asks the same tables in the same order; a test compares the two.
/// </remarks>
internal sealed class RetryClassifier
{
    private readonly RetryPolicy _never;
    private readonly Dictionary<(int?, string?, string?), RetryPolicy> _entries = [];

    public RetryClassifier(RetryTable table)
    {
        _never = table.Never;
        foreach (var entry
            in table.Combinations.Concat(table.CodesAndIssues).Concat(table.Codes).Concat(table.Statuses).Concat(table.Issues))
        {
            _entries.Add((entry.Status, entry.Code, entry.Issue), entry.Policy);
        }
    }

    /// <summary>The judgement of a status and, if an OperationOutcome came with it, its codes.</summary>
    public Classification Classify(int status, string? code, string? issue)
    {
        if (status is < 400 or > 599)
            return new(_never, ClassificationStep.NotAnError);

        var byStatus = Find(status, null, null);
        if (code is not null)
        {
            if (issue is not null && Find(status, code, issue) is { } exact)
                return new(exact, ClassificationStep.Combination);
            if (byStatus is { IsRetry: false })
                return new(byStatus, ClassificationStep.NeverRetriedStatus);
            if (issue is not null && Find(null, code, issue) is { } byBoth)
                return new(byBoth, ClassificationStep.CodeAndIssue);
            if (Find(null, code, null) is { } byCode)
                return new(byCode, ClassificationStep.Code);
        }

        if (byStatus is not null)
            return new(byStatus, ClassificationStep.Status);
        return issue is not null && Find(null, null, issue) is { } byIssue
            ? new(byIssue, ClassificationStep.IssueClass)
            : new(_never, ClassificationStep.Unknown);
    }

    private RetryPolicy? Find(int? status, string? code, string? issue) =>
        _entries.TryGetValue((status, code, issue), out var policy) ? policy : null;
}
