namespace BaRS.ErrorGen.Library
{
    /// <summary>What an HTTP status means when no scenario matches, with its support text.</summary>
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

        /// <summary>The HTTP status, 400 to 599.</summary>
        public int StatusCode { get; }

        /// <summary>Its name, as BAD_GATEWAY.</summary>
        public string Title { get; }

        /// <summary>Why it happens; null where the spec does not say.</summary>
        public string? Cause { get; }

        /// <summary>What to look at, in order; empty where the spec does not say.</summary>
        public System.Collections.Generic.IReadOnlyList<string> Steps { get; }

        /// <summary>What helps; empty where the spec does not say.</summary>
        public System.Collections.Generic.IReadOnlyList<string> Fix { get; }

        /// <summary>What the sender does when nothing but the status is known.</summary>
        public BarsRetryAdvice Retry { get; }
    }
}
