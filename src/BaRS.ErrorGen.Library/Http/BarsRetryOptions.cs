using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>How a sender sends again. They are checked and copied when a handler or a pipeline is created.</summary>
    public sealed class BarsRetryOptions
    {
        /// <summary>
        /// Gets or sets how long one attempt may take, its body included. The default is 35 seconds: the BaRS API waits 32 seconds for
        /// the receiver.
        /// </summary>
        public System.TimeSpan AttemptTimeout { get; set; } = System.TimeSpan.FromSeconds(35);

        /// <summary>
        /// Gets or sets how long all attempts may take together, delays included. The default is 15 minutes. It must have room for
        /// every retry policy of the spec in force.
        /// </summary>
        public System.TimeSpan TotalTimeout { get; set; } = System.TimeSpan.FromMinutes(15);

        /// <summary>
        /// Gets or sets the longest delay that a Retry-After header can ask for; a longer one is cut to it. The default is 2 minutes.
        /// </summary>
        public System.TimeSpan MaxRetryAfter { get; set; } = System.TimeSpan.FromMinutes(2);

        /// <summary>
        /// Gets or sets what to do if no answer came, or one that broke off. The default is the retry policy <c>backoff</c>.
        /// </summary>
        public BarsRetryAdvice NoAnswer { get; set; } = BarsRetryPolicies.Backoff;

        /// <summary>
        /// Gets or sets whether a 409 that proves that the message was delivered is handed on as a 200. Its body stays the
        /// OperationOutcome. The default is false.
        /// </summary>
        public bool TreatDeliveredAsSuccess { get; set; }

        /// <summary>
        /// Gets or sets what gets a new access token, which is put into the Authorization header as a bearer token. Without it, or if it
        /// returns null, an error that needs a new token is not sent again.
        /// </summary>
        public System.Func<Http.HttpRequestMessage, System.Threading.CancellationToken, System.Threading.Tasks.Task<string?>>? RefreshToken
        {
            get;
            set;
        }

        /// <summary>Gets or sets what is called before the delay of each resend. It must not throw.</summary>
        public System.Action<BarsRetryAttempt>? OnRetry { get; set; }

        /// <summary>
        /// Gets or sets how many resends a handler or pipeline may be ahead of its successes. Each resend takes one; a success gives one
        /// back, and one more if it was sent again. If none is left, nothing is sent again, so that senders do not keep a receiver down
        /// that just comes back. The default is 500. A new access token takes none. <see cref="int.MaxValue"/> means no limit.
        /// </summary>
        public int RetryBudget { get; set; } = 500;

        /// <summary>Gets or sets how many bytes of an error response are read. The default is 65,536.</summary>
        public int MaxErrorBytes { get; set; } = BarsHttp.DefaultMaxBytes;

        /// <summary>
        /// Gets or sets how many bytes another response may have. Its body is read inside the attempt, because one that breaks off is
        /// no success; one that is longer counts as broken off. The default is 16 MiB.
        /// </summary>
        public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

        /// <summary>Gets or sets where the jitter comes from: numbers of at least 0 and less than 1. Null means a random source.</summary>
        public System.Func<double>? Random { get; set; }

#if BARS_TIME_PROVIDER
        /// <summary>Gets or sets the clock. The default is that of the machine.</summary>
        public System.TimeProvider TimeProvider { get; set; } = System.TimeProvider.System;

#endif
        /// <summary>Checks the options, and copies them: what is changed later has no effect.</summary>
        internal static BarsRetryOptions Check(BarsRetryOptions? options)
        {
            BarsRetryOptions copy = options == null ? new BarsRetryOptions() : (BarsRetryOptions)options.MemberwiseClone();
            BarsRetryCheck.Check(copy);
            return copy;
        }
    }
}
