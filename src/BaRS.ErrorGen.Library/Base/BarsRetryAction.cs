namespace BaRS.ErrorGen.Library
{
    /// <summary>What a sender does after an error.</summary>
    /// <remarks>
    /// A retry is the same message: the same body, the same X-Request-ID and the same X-Correlation-ID. A changed message
    /// is a new request with a new X-Request-ID. After the last attempt, keep the message and alert a person.
    /// </remarks>
    public enum BarsRetryAction
    {
        /// <summary>
        /// Do not send the message again as it is. It must change first, and is then a new request. This is also the answer if
        /// nothing is known about an error: it then means "not known" and not "harmless". Keep the message and alert a person.
        /// </summary>
        DoNotRetry = 0,

        /// <summary>
        /// Wait, then send the same message again: the same body, the same X-Request-ID and X-Correlation-ID. A changed
        /// message is a new request. After the last attempt, keep the message and alert a person.
        /// </summary>
        RetryAfterDelay = 1,

        /// <summary>
        /// Send the same message again with growing waits: the same body, the same X-Request-ID and X-Correlation-ID. A
        /// changed message is a new request. After the last attempt, keep the message and alert a person.
        /// </summary>
        RetryWithBackoff = 2,

        /// <summary>
        /// Get a new access token, then send the same message again: the same body, the same X-Request-ID and
        /// X-Correlation-ID. Only the token changes; a changed message is a new request. After the last attempt, keep the
        /// message and alert a person.
        /// </summary>
        RefreshTokenThenRetry = 3,

        /// <summary>
        /// The receiver has this message already: an earlier attempt was delivered. Do not send it again, and treat it as
        /// sent. Sending it with a new X-Request-ID would create a second referral.
        /// </summary>
        AlreadyDelivered = 4,
    }
}
