namespace BaRS.ErrorGen.Library
{
    /// <summary>The ways by which a request leaves a receiver without an answer of its own.</summary>
    /// <remarks>Which scenario answers each of them is in the spec, under <c>exits</c>.</remarks>
    public enum BarsExit
    {
        /// <summary>None of them.</summary>
        None = 0,

        /// <summary>No endpoint has the path of the request.</summary>
        UnknownRoute,

        /// <summary>The endpoint does not allow the HTTP method (405).</summary>
        MethodNotAllowed,

        /// <summary>The endpoint does not read the Content-Type of the request (415).</summary>
        UnsupportedMediaType,

        /// <summary>The receiver cannot write what the Accept header asks for (406).</summary>
        NotAcceptable,

        /// <summary>A header, a parameter or the body of the request is invalid (400, and 4xx that have no exit of their own).</summary>
        InvalidRequest,

        /// <summary>The body of the request is larger than the receiver reads (413).</summary>
        BodyTooLarge,

        /// <summary>The caller is not known (401).</summary>
        Unauthenticated,

        /// <summary>The caller is known, and not allowed to do this (403).</summary>
        Forbidden,

        /// <summary>The endpoint exists, and what the request asks for does not (404, 410).</summary>
        NotFound,

        /// <summary>What the request asks for conflicts with what the receiver holds (409).</summary>
        Conflict,

        /// <summary>A rate limit is exceeded (429).</summary>
        TooManyRequests,

        /// <summary>The receiver does not finish in time (408, 504).</summary>
        Timeout,

        /// <summary>The receiver, or what it depends on, is not available (503).</summary>
        Unavailable,

        /// <summary>The receiver does not have the function yet (501).</summary>
        NotImplemented,

        /// <summary>The receiver failed, and nothing more is known (500).</summary>
        UnhandledException,

        /// <summary>X-Request-ID or X-Correlation-ID is absent.</summary>
        MissingMessageId,

        /// <summary>X-Request-ID or X-Correlation-ID is not a GUID.</summary>
        InvalidMessageId,

        /// <summary>The message was received before, and is still being processed.</summary>
        MessageRunning,

        /// <summary>The message was received and processed before.</summary>
        MessageProcessed,

        /// <summary>The id of the message's Bundle was received before, in another request.</summary>
        BundleReceived,
    }
}
