namespace Receiver.Messages.Checks;

/// <summary>The category of a ServiceRequest says what is asked for.</summary>
internal static class ReferralCategory
{
    public static BarsError? Check(Message message) => message.IsReferral && message.Category is not ("referral" or "validation")
        ? BarsErrors.RecBadRequestInvariantMessageWorkflow("ServiceRequest.category is not one of the standard.") // A47
        : null;
}
