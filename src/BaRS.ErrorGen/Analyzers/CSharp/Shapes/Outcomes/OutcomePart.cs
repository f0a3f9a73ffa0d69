using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>What a value is to an OperationOutcome.</summary>
internal enum OutcomePartKind
{
    /// <summary><c>issue.code</c>, of FHIR issue-type.</summary>
    IssueCode,

    /// <summary>The code of the coding in <c>issue.details</c>, of BaRS.</summary>
    ErrorCode,

    /// <summary><c>issue.diagnostics</c>, or another text that a sender reads.</summary>
    Diagnostics,
}

/// <summary>How sure it is that the value is what it is taken for.</summary>
internal enum Certainty
{
    /// <summary>What stands beside it says so.</summary>
    Certain,

    /// <summary>Only a name says so, which other domains use too: the value itself must speak for it.</summary>
    ByName,
}

/// <summary>A value that goes into an OperationOutcome, or is compared with what stands in one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The expression.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="IsEmitted">False where an error is only looked up by it.</param>
/// <param name="Object">What stands beside it; null where nothing does.</param>
/// <param name="IsBesideStatus">Whether the error has an HTTP status, too.</param>
internal sealed record OutcomePart(
    OutcomePartKind Kind,
    IOperation Value,
    Certainty Certainty,
    bool IsEmitted = true,
    CreatedObject? Object = null,
    bool IsBesideStatus = false);
