namespace Receiver.Messages;

/// <summary>
/// A receiver of validation requests answers ids that are no GUIDs with another issue code than all others: its suite of the
/// assurance demands that. The setting <c>ValidationRequests</c> makes the sample such a receiver.
/// </summary>
internal static class ValidationRequestIds
{
    public static BarsError? Find(HttpContext context, BarsExit exit) =>
        exit == BarsExit.InvalidMessageId && HttpMethods.IsPost(context.Request.Method)
            ? BarsErrors.RecBadRequestInvariantMessageIds("X-Request-ID and X-Correlation-ID must be GUIDs.") // A59
            : null;
}
