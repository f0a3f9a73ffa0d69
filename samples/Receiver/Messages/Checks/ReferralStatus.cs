namespace Receiver.Messages.Checks;

/// <summary>A ServiceRequest is active, until an update revokes it.</summary>
internal static class ReferralStatus
{
    public static BarsError? Check(Message message)
    {
        if (!message.IsReferral)
            return null;

        var status = Message.StatusOf(message.Referral);
        var isRight = message switch
        {
            { IsNew: true } => status == "active",
            { IsCancellation: true } => status is "revoked" or "entered-in-error",
            _ => status == "active",
        };
        return isRight
            ? null
            : BarsErrors.RecBadRequestInvariantMessageWorkflow("ServiceRequest.status does not go together with the message."); // A36
    }
}
