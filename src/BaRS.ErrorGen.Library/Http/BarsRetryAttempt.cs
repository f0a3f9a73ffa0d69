using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>A resend that is about to happen: why, and after which delay.</summary>
    public sealed class BarsRetryAttempt
    {
        internal BarsRetryAttempt(
            Http.HttpRequestMessage? request,
            int number,
            BarsRetryAdvice advice,
            System.TimeSpan delay,
            BarsReceivedError? error,
            System.Exception? exception)
        {
            Request = request;
            Number = number;
            Advice = advice;
            Delay = delay;
            Error = error;
            Exception = exception;
        }

        /// <summary>
        /// Gets the request. Null if it is not known: a Polly pipeline outside of IHttpClientFactory knows it from the response only.
        /// </summary>
        public Http.HttpRequestMessage? Request { get; }

        /// <summary>Gets the number of the resend, from 1, whatever the reasons.</summary>
        public int Number { get; }

        /// <summary>Gets the advice that is followed.</summary>
        public BarsRetryAdvice Advice { get; }

        /// <summary>Gets how long the sender waits before it.</summary>
        public System.TimeSpan Delay { get; }

        /// <summary>Gets the error response. Null if there was no answer, or one that broke off.</summary>
        public BarsReceivedError? Error { get; }

        /// <summary>Gets what happened instead of an answer. Null if there was an error response.</summary>
        public System.Exception? Exception { get; }
    }
}
