using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Errors;

/// <summary>The statuses, codes and issue codes that were found together, each with the place where it stands.</summary>
internal sealed class ErrorParts
{
    private readonly Dictionary<int, SyntaxNode> _statuses = [];
    private readonly Dictionary<string, SyntaxNode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SyntaxNode> _issues = new(StringComparer.Ordinal);

    /// <summary>Two of a kind cannot be told apart: which belongs to which is not certain.</summary>
    public bool IsAmbiguous => _statuses.Count > 1 || _codes.Count > 1 || _issues.Count > 1;

    public int? Status => _statuses.Count == 1 ? _statuses.Keys.First() : null;

    public string? Code => _codes.Count == 1 ? _codes.Keys.First() : null;

    public string? Issue => _issues.Count == 1 ? _issues.Keys.First() : null;

    public int Kinds => (_statuses.Count > 0 ? 1 : 0) + (_codes.Count > 0 ? 1 : 0) + (_issues.Count > 0 ? 1 : 0);

    /// <summary>Where the issue code stands, else the code.</summary>
    public SyntaxNode? Place => _issues.Count == 1 ? _issues.Values.First() : _codes.Count == 1 ? _codes.Values.First() : null;

    public void AddStatus(int status, SyntaxNode place) => _statuses[status] = place;

    public void AddCode(string code, SyntaxNode place) => _codes[code] = place;

    public void AddIssue(string issue, SyntaxNode place) => _issues[issue] = place;

    public void Add(ErrorParts other)
    {
        foreach (var status in other._statuses)
            _statuses[status.Key] = status.Value;
        foreach (var code in other._codes)
            _codes[code.Key] = code.Value;
        foreach (var issue in other._issues)
            _issues[issue.Key] = issue.Value;
    }

    /// <summary>Takes of the other what this has nothing of.</summary>
    public void Complete(ErrorParts other)
    {
        var missing = new ErrorParts();
        foreach (var status in other._statuses.Where(_ => _statuses.Count == 0))
            missing._statuses[status.Key] = status.Value;
        foreach (var code in other._codes.Where(_ => _codes.Count == 0))
            missing._codes[code.Key] = code.Value;
        foreach (var issue in other._issues.Where(_ => _issues.Count == 0))
            missing._issues[issue.Key] = issue.Value;
        Add(missing);
    }

    public void DropStatuses() => _statuses.Clear();

    /// <summary>What is wrong with them; null where they fit or are not certain.</summary>
    public string? Contradiction(SpecFacts spec) => IsAmbiguous || Kinds < 2 ? null : spec.Combinations.Contradiction(Status, Code, Issue);
}
