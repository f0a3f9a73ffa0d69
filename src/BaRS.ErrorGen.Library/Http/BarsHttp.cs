using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Reads what a receiver, the API or anything between them answers.</summary>
    public static class BarsHttp
    {
        /// <summary>How many bytes of an error response are read by default: 65,536.</summary>
        public const int DefaultMaxBytes = 64 * 1024;

        internal const string RequestId = "X-Request-ID";

        internal const string CorrelationId = "X-Correlation-ID";

        /// <summary>Reads an error response. Its content stays readable, from its start.</summary>
        /// <param name="response">The response.</param>
        /// <param name="maxBytes">
        /// How many bytes of the body are read, and how many it may have when it is decompressed. What is longer is no whole
        /// OperationOutcome.
        /// </param>
        /// <param name="cancellationToken">Ends the reading. Without one, a body that never ends is waited for.</param>
        /// <returns>The error. Null if the status code is less than 400, and so no error.</returns>
        /// <exception cref="System.ArgumentNullException">The response is null.</exception>
        /// <exception cref="System.ArgumentOutOfRangeException">The number of bytes is less than 1.</exception>
        public static System.Threading.Tasks.Task<BarsReceivedError?> ReadErrorAsync(
            Http.HttpResponseMessage response,
            int maxBytes = DefaultMaxBytes,
            System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
        {
            if (response == null)
            {
                throw new System.ArgumentNullException(nameof(response));
            }

            if (maxBytes < 1)
            {
                throw new System.ArgumentOutOfRangeException(nameof(maxBytes), maxBytes, "At least one byte is read.");
            }

            return ReadErrorAsync(response, maxBytes, System.DateTimeOffset.UtcNow, cancellationToken);
        }

        internal static async System.Threading.Tasks.Task<BarsReceivedError?> ReadErrorAsync(
            Http.HttpResponseMessage response,
            int maxBytes,
            System.DateTimeOffset now,
            System.Threading.CancellationToken cancellationToken)
        {
            if ((int)response.StatusCode < 400)
            {
                return null;
            }

            BarsHead head = await BarsHead.ReadAsync(response, maxBytes, cancellationToken).ConfigureAwait(false);
            return new BarsReceivedError(response, BarsReceivedBody.Read(head, response.Content, maxBytes), now);
        }

        /// <summary>
        /// How long a response asks to wait. A date counts from the date of the response, if it has one: the clocks of two
        /// organisations differ.
        /// </summary>
        internal static System.TimeSpan? RetryAfter(Http.HttpResponseMessage response, System.DateTimeOffset now)
        {
            Http.Headers.RetryConditionHeaderValue? value = response.Headers.RetryAfter;
            if (value == null)
            {
                return null;
            }

            System.TimeSpan wait = value.Delta ?? (value.Date ?? now) - (response.Headers.Date ?? now);
            return wait < System.TimeSpan.Zero ? System.TimeSpan.Zero : wait;
        }
    }
}
