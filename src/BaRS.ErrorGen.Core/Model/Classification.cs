namespace BaRS.ErrorGen.Model;

/// <summary>What decided how a sender judges an error, in the order in which it is asked.</summary>
internal enum ClassificationStep
{
    /// <summary>The status is outside 400 to 599.</summary>
    NotAnError,

    /// <summary>The exact status, error code and issue code. Nothing else proves delivery.</summary>
    Combination,

    /// <summary>The entry of the status, which says that it is never retried, whatever comes with it.</summary>
    NeverRetriedStatus,

    /// <summary>Error code and issue code, with whatever status.</summary>
    CodeAndIssue,

    /// <summary>The error code, with whatever status and issue code.</summary>
    Code,

    /// <summary>The entry of the status.</summary>
    Status,

    /// <summary>The FHIR class of the issue code.</summary>
    IssueClass,

    /// <summary>Nothing is known: "not known", not "harmless".</summary>
    Unknown,
}

/// <summary>How a sender judges an error, and what decided it.</summary>
internal readonly record struct Classification(RetryPolicy Policy, ClassificationStep Step);
