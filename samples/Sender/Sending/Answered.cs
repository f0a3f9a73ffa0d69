using Wolverine.Persistence.Sagas;

namespace Sender.Sending;

/// <summary>What an attempt means for its message: it is delivered, or it is sent again.</summary>
/// <param name="CaseId">The case, as in the message.</param>
/// <param name="RequestId">The message.</param>
/// <param name="Number">The attempt.</param>
/// <param name="Resend">Null if the message is delivered.</param>
public sealed record Answered([property: SagaIdentity] Guid CaseId, Guid RequestId, int Number, Resend? Resend)
{
    /// <summary>Creates what an attempt means.</summary>
    public static Answered To(Attempt attempt, Resend? resend) =>
        new(attempt.Message.CaseId, attempt.Message.RequestId, attempt.Number, resend);
}

/// <summary>Send a message again.</summary>
/// <param name="Action">Why.</param>
/// <param name="Delay">When.</param>
public sealed record Resend(BarsRetryAction Action, TimeSpan Delay);
