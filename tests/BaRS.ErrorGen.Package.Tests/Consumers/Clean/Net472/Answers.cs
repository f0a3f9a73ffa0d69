using System;
using System.IO;

namespace Net472
{
    /// <summary>What a receiver does with the generated code, in C# 7.3.</summary>
    public static class Answers
    {
        /// <summary>The body of the answer to a request without a header.</summary>
        /// <param name="header">The header's name.</param>
        /// <returns>The JSON.</returns>
        public static string HeaderMissing(string header)
        {
            return BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue(header + " is missing")).ToJson();
        }

        /// <summary>Writes the answer to what is not done yet.</summary>
        /// <param name="body">Where to write.</param>
        public static void WriteNotImplemented(Stream body)
        {
            BarsError error = BarsErrors.RecNotImplementedNotSupported().WithDiagnostics("Slots are not served here.");
            BarsOperationOutcome outcome = BarsOperationOutcome.Create(error, BarsError.Create(BarsScenario.RecTimeout));
            outcome.Id = "answer-1";
            outcome.WriteTo(body);
        }

        /// <summary>How long to wait before sending again.</summary>
        /// <param name="statusCode">The status that came.</param>
        /// <param name="code">The error code that came.</param>
        /// <param name="issueCode">The issue code that came.</param>
        /// <returns>Null where sending again is no use.</returns>
        public static TimeSpan? Wait(int statusCode, string code, string issueCode)
        {
            BarsRetryAdvice advice = BarsRetry.Classify(statusCode, code, issueCode);
            return advice.ShouldRetry ? advice.DelayFor(1, 0.5) : default(TimeSpan?);
        }

        /// <summary>What the standard and the support page say.</summary>
        /// <param name="statusCode">The status.</param>
        /// <param name="code">The error code.</param>
        /// <param name="issueCode">The issue code.</param>
        /// <returns>A text, or null.</returns>
        public static string Explain(int statusCode, string code, string issueCode)
        {
            return BarsErrors.TryFind(statusCode, code, issueCode, out BarsScenario scenario)
                ? BarsErrors.Describe(scenario).Text
                : BarsStatuses.Describe(statusCode)?.Cause;
        }

        /// <summary>Whether an issue is one of timing.</summary>
        /// <param name="code">The error code.</param>
        /// <param name="issueCode">The issue code.</param>
        /// <returns>True for a time-out.</returns>
        public static bool IsTimeout(string code, string issueCode)
        {
            return code == BarsErrorCodes.RecTimeout && issueCode == BarsIssueCodes.Timeout;
        }
    }
}
