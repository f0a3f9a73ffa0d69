namespace BaRS.ErrorGen.Library
{
    /// <summary>What an HTTP status code means if no scenario matches, with its support text.</summary>
    public sealed class BarsStatusInfo
    {
        internal BarsStatusInfo(int statusCode, string title, string? cause, string[] steps, string[] fix, BarsRetryAdvice retry)
        {
            StatusCode = statusCode;
            Title = title;
            Cause = cause;
            Steps = System.Array.AsReadOnly(steps);
            Fix = System.Array.AsReadOnly(fix);
            Retry = retry;
        }

        /// <summary>Gets the HTTP status code, from 400 to 599.</summary>
        public int StatusCode { get; }

        /// <summary>Gets the name of the status code, for example BAD_GATEWAY.</summary>
        public string Title { get; }

        /// <summary>Gets why it happens. Null if the spec does not say.</summary>
        public string? Cause { get; }

        /// <summary>Gets what to check, in order. Empty if the spec does not say.</summary>
        public System.Collections.Generic.IReadOnlyList<string> Steps { get; }

        /// <summary>Gets what helps. Empty if the spec does not say.</summary>
        public System.Collections.Generic.IReadOnlyList<string> Fix { get; }

        /// <summary>Gets what the sender should do if only the status code is known.</summary>
        public BarsRetryAdvice Retry { get; }
    }
}
