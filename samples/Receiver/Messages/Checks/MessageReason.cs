namespace Receiver.Messages.Checks;

/// <summary>The message is new, or an update. A cancellation is an update too.</summary>
internal static class MessageReason
{
    public static BarsError? Check(Message message) => message.Reason is "new" or "update"
        ? null
        : BarsErrors.RecBadRequestInvariantMessageWorkflow("MessageHeader.reason is neither new nor update."); // A44
}
