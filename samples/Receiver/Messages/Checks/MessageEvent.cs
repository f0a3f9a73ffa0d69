namespace Receiver.Messages.Checks;

/// <summary>The event is one of the standard.</summary>
internal static class MessageEvent
{
    public static BarsError? Check(Message message) => message.IsBooking || message.IsReferral || message.IsAnswer
        ? null
        : BarsErrors.RecBadRequestInvariantMessageWorkflow("MessageHeader.eventCoding is not an event of the standard."); // A43
}
