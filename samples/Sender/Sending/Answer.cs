namespace Sender.Sending;

/// <summary>What came of one attempt.</summary>
/// <param name="Error">The error, as it was read. Null if there was none, or no answer.</param>
/// <param name="Failure">Why no answer came, or none that BaRS knows. Null if one came.</param>
/// <param name="Token">The access token of the attempt.</param>
public sealed record Answer(BarsReceivedError? Error, string? Failure, string Token)
{
    /// <summary>Gets whether the receiver has the message: it says so now, or proves that it said so before.</summary>
    public bool IsDelivered => Failure is null && (Error is null || Error.Advice.IsDelivered);

    /// <summary>Gets what to do if it is not delivered.</summary>
    public BarsRetryAdvice Advice => Error?.Advice ?? BarsRetryPolicies.Backoff;

    /// <summary>Returns the scenario and what was answered, for logs.</summary>
    public override string ToString() => Error switch
    {
        null => Failure ?? "Delivered",
        { Scenario: BarsScenario.None } => Error.ToString(),
        _ => $"{Error.Scenario}, {Error}",
    };
}
