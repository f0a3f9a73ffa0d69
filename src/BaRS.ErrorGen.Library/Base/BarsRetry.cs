namespace BaRS.ErrorGen.Library
{
    /// <summary>Decides what a sender does after an error.</summary>
    public static partial class BarsRetry
    {
        /// <summary>Decides what to do after an error response.</summary>
        /// <param name="statusCode">The HTTP status code. A status code outside 400 to 599 is not an error: do not retry.</param>
        /// <param name="code">
        /// The BaRS error code, from <c>issue.details.coding.code</c> of the OperationOutcome; null if there was none.
        /// </param>
        /// <param name="issueCode">
        /// The FHIR issue code, from <c>issue.code</c> of the OperationOutcome; null if there was none.
        /// </param>
        /// <returns>
        /// The advice for the first of these that is known: status code, error code and issue code together; error code and issue code;
        /// the error code alone; the status code alone; the FHIR class of the issue code. Only all three together prove delivery. A
        /// status code that is never retried is not retried, whatever comes with it. If nothing is known, the advice is
        /// <see cref="BarsRetryAction.DoNotRetry"/>, which then means "not known" and not "harmless".
        /// </returns>
        public static BarsRetryAdvice Classify(int statusCode, string? code = null, string? issueCode = null)
        {
            if (statusCode < 400 || statusCode > 599)
            {
                return BarsRetryPolicies.Never;
            }

            if (code == null)
            {
                return ByStatus(statusCode) ?? ByIssueClass(issueCode) ?? BarsRetryPolicies.Never;
            }

            BarsRetryAdvice? advice = ByCombination(statusCode, code, issueCode);
            if (advice != null)
            {
                return advice;
            }

            BarsRetryAdvice? byStatus = ByStatus(statusCode);
            if (byStatus != null && !byStatus.ShouldRetry)
            {
                return byStatus;
            }

            return ByCode(code, issueCode) ?? byStatus ?? ByIssueClass(issueCode) ?? BarsRetryPolicies.Never;
        }
    }
}
