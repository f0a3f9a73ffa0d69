namespace Receiver.Messages.Checks;

/// <summary>A referral is about a ServiceRequest.</summary>
internal static class ReferralIsThere
{
    public static BarsError? Check(Message message) => message.IsReferral && message.Referral is null
        ? BarsErrors.RecBadRequestInvariantMessageContent("A referral has a ServiceRequest.")
        : null;
}
