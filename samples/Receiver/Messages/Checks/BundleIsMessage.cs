namespace Receiver.Messages.Checks;

/// <summary>The Bundle is a message, and has an id by which it is known again.</summary>
internal static class BundleIsMessage
{
    public static BarsError? Check(Message message)
    {
        if (message.Bundle.TypeElement?.JsonValue is not "message" || message.Header is null)
            return BarsErrors.RecBadRequestValue("Bundle.type", "a message has 'message' and a MessageHeader");
        return string.IsNullOrWhiteSpace(message.Bundle.Id)
            ? BarsErrors.RecBadRequestInvariantMessageContent("Bundle.id is missing.")
            : null;
    }
}
