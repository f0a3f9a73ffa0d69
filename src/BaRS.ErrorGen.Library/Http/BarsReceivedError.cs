using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>An error response as a sender reads it: what it says, and what that means for the message.</summary>
    public sealed class BarsReceivedError
    {
        internal BarsReceivedError(Http.HttpResponseMessage response, BarsReceivedBody body, System.DateTimeOffset now)
        {
            StatusCode = (int)response.StatusCode;
            Issues = body.Issues.AsReadOnly();
            IsComplete = body.IsComplete;
            Problem = body.Problem;
            HasRequestId = response.Headers.Contains(BarsHttp.RequestId);
            HasCorrelationId = response.Headers.Contains(BarsHttp.CorrelationId);
            RetryAfter = BarsHttp.RetryAfter(response, now);
            BarsReceivedIssue? decisive;
            Advice = BarsVerdict.Decide(this, out decisive);
            if (decisive != null)
            {
                BarsScenario scenario;
                BarsErrors.TryFind(StatusCode, decisive.Code, decisive.IssueCode, out scenario);
                Scenario = scenario;
                Code = decisive.Code;
                IssueCode = decisive.IssueCode;
                Diagnostics = decisive.Diagnostics;
            }
        }

        /// <summary>Gets the HTTP status code.</summary>
        public int StatusCode { get; }

        /// <summary>Gets the scenario of the spec in force. None if the spec does not have the combination.</summary>
        public BarsScenario Scenario { get; }

        /// <summary>Gets the error code of the issue that decides. Null if there is none.</summary>
        public string? Code { get; }

        /// <summary>Gets the FHIR issue code of the issue that decides. Null if there is none.</summary>
        public string? IssueCode { get; }

        /// <summary>
        /// Gets the diagnostics of the issue that decides, for a log. Do not show them to a user. Null if there are none.
        /// </summary>
        public string? Diagnostics { get; }

        /// <summary>Gets all issues that could be read, in the order in which they came.</summary>
        public System.Collections.Generic.IReadOnlyList<BarsReceivedIssue> Issues { get; }

        /// <summary>
        /// Gets what to do. Only a whole OperationOutcome with exactly 409, REC_CONFLICT and duplicate proves that the message was
        /// delivered.
        /// </summary>
        public BarsRetryAdvice Advice { get; }

        /// <summary>Gets whether the body is an OperationOutcome with an issue.</summary>
        public bool HasOutcome
        {
            get { return Issues.Count > 0; }
        }

        /// <summary>Gets whether all of the body was read, and was an OperationOutcome from its start to its end.</summary>
        public bool IsComplete { get; }

        /// <summary>
        /// Gets why the body is no whole OperationOutcome, for a log: for example, it is HTML, or it broke off. Null if it is one.
        /// </summary>
        public string? Problem { get; }

        /// <summary>Gets whether the response has the header X-Request-ID.</summary>
        public bool HasRequestId { get; }

        /// <summary>Gets whether the response has the header X-Correlation-ID.</summary>
        public bool HasCorrelationId { get; }

        /// <summary>Gets how long the header Retry-After asks to wait. Null if there is no such header.</summary>
        public System.TimeSpan? RetryAfter { get; }

        /// <summary>Returns the status code, both codes and the action, for logs.</summary>
        /// <returns>For example, "409 REC_TIMEOUT timeout: RetryAfterDelay".</returns>
        public override string ToString()
        {
            return StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture)
                + " " + (HasOutcome ? (Code ?? "-") + " " + (IssueCode ?? "-") : "without OperationOutcome") + ": " + Advice.Action;
        }
    }
}
