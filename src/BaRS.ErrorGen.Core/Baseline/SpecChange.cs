namespace BaRS.ErrorGen.Baseline;

/// <summary>What kind of thing differs between two specs.</summary>
internal enum SpecChangeKind
{
    /// <summary>Status, error code or issue code of a scenario.</summary>
    Combination,

    /// <summary>What the sender does after a scenario.</summary>
    Action,

    /// <summary>The name of a scenario.</summary>
    Renamed,

    /// <summary>A scenario that is gone.</summary>
    Removed,

    /// <summary>A scenario that is new.</summary>
    Added,

    /// <summary>What a sender does after an error, whichever part of the spec says so.</summary>
    Sender,

    /// <summary>A generated member that code may use.</summary>
    Code,

    /// <summary>What every OperationOutcome contains.</summary>
    Outcome,

    /// <summary>A text or a key that nobody else depends on.</summary>
    Detail,
}

/// <summary>One difference between two specs.</summary>
/// <param name="Kind">What kind of thing differs.</param>
/// <param name="IsBreaking">Whether a partner, or code, that was built before no longer agrees.</param>
/// <param name="Subject">What differs: the name of a scenario, a combination, or an entry such as 'status 503'.</param>
/// <param name="Key">The key of the spec, if one value of the subject differs.</param>
/// <param name="Old">What it was; null if it was not there.</param>
/// <param name="New">What it is; null if it is gone.</param>
/// <param name="Message">The same as a sentence.</param>
internal sealed record SpecChange(
    SpecChangeKind Kind,
    bool IsBreaking,
    string Subject,
    string? Key,
    string? Old,
    string? New,
    string Message);
