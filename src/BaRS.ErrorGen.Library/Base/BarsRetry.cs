namespace BaRS.ErrorGen.Library
{
    /// <summary>Tells a sender what to do after an error.</summary>
    public static partial class BarsRetry
    {
        /// <summary>What to do after an error with this status and, where an OperationOutcome came with it, these codes.</summary>
        /// <param name="statusCode">The HTTP status. One outside 400 to 599 is no error: do not retry.</param>
        /// <param name="code">The BaRS error code, from <c>issue.details.coding.code</c>; null where none came.</param>
        /// <param name="issueCode">The FHIR issue code, from <c>issue.code</c>; null where none came.</param>
        /// <returns>
        /// The advice of the first that is known: the exact three; code and issue code; the code alone; the status alone; the FHIR
        /// class of the issue code. Only the exact three prove delivery, and a status that is never retried is not retried
        /// whatever comes with it. Where nothing is known, <see cref="BarsRetryAction.DoNotRetry"/>: "not known", not "harmless".
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
