namespace Receiver.Messages.Checks;

/// <summary>An answer names a request that this receiver sent. It sends none; one that does looks up MessageHeader.response.</summary>
internal static class AnswerToRequest
{
    public static BarsError? Check(Message message) => message.IsAnswer
        ? BarsErrors.RecBadRequestInvariantMessageContent("MessageHeader.response names no request of this receiver.") // A61
        : null;
}
