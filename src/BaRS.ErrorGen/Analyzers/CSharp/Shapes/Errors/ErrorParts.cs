using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;

/// <summary>The statuses, codes and issue codes that were found together, each with the place where it stands.</summary>
internal sealed class ErrorParts
{
    // Made for every call that answers.
    private Part _status;
    private Part _code;
    private Part _issue;

    /// <summary>Two of a kind cannot be told apart: which belongs to which is not certain.</summary>
    public bool IsAmbiguous => _status.IsAmbiguous || _code.IsAmbiguous || _issue.IsAmbiguous;

    public int? Status => _status.IsSingle ? (int?)_status.Value : null;

    public string? Code => _code.IsSingle ? (string?)_code.Value : null;

    public string? Issue => _issue.IsSingle ? (string?)_issue.Value : null;

    public int Kinds => (_status.IsGiven ? 1 : 0) + (_code.IsGiven ? 1 : 0) + (_issue.IsGiven ? 1 : 0);

    /// <summary>Where the issue code stands, else the code.</summary>
    public SyntaxNode? Place => _issue.IsSingle ? _issue.Place : _code.IsSingle ? _code.Place : null;

    public void AddStatus(int status, SyntaxNode place) => _status.Add(status, place);

    public void AddCode(string code, SyntaxNode place) => _code.Add(code, place);

    public void AddIssue(string issue, SyntaxNode place) => _issue.Add(issue, place);

    public void Add(ErrorParts other)
    {
        _status.Add(other._status);
        _code.Add(other._code);
        _issue.Add(other._issue);
    }

    /// <summary>Takes of the other what this has nothing of.</summary>
    public void Complete(ErrorParts other)
    {
        if (!_status.IsGiven)
            _status = other._status;
        if (!_code.IsGiven)
            _code = other._code;
        if (!_issue.IsGiven)
            _issue = other._issue;
    }

    /// <summary>
    /// Takes of a class what this has nothing of, as given where an object of it is made. Not its status: what is answered
    /// says the status.
    /// </summary>
    public void CompleteFromClass(ErrorParts classParts, SyntaxNode creation)
    {
        if (!_code.IsGiven && classParts.Code is { } code)
            AddCode(code, creation);
        if (!_issue.IsGiven && classParts.Issue is { } issue)
            AddIssue(issue, creation);
    }

    /// <summary>What was found of one kind: nothing, one value, or several that differ.</summary>
    private struct Part
    {
        public object? Value { get; private set; }

        public SyntaxNode? Place { get; private set; }

        public bool IsAmbiguous { get; private set; }

        public readonly bool IsGiven => Place is not null;

        public readonly bool IsSingle => IsGiven && !IsAmbiguous;

        public void Add(object? value, SyntaxNode place)
        {
            IsAmbiguous |= IsGiven && !Equals(value, Value);
            Value = value;
            Place = place;
        }

        public void Add(Part other)
        {
            if (other.Place is not { } place)
                return;
            Add(other.Value, place);
            IsAmbiguous |= other.IsAmbiguous;
        }
    }
}
