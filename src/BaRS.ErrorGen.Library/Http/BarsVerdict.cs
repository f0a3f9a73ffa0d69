namespace BaRS.ErrorGen.Library
{
    /// <summary>Decides what an error response means for the message.</summary>
    internal static class BarsVerdict
    {
        /// <summary>Finds the issue that decides, and what it advises.</summary>
        /// <param name="error">The error, as far as it was read.</param>
        /// <param name="decisive">The issue that decides. Null if there is none.</param>
        internal static BarsRetryAdvice Decide(BarsReceivedError error, out BarsReceivedIssue? decisive)
        {
            decisive = null;
            BarsRetryAdvice advice = BarsRetry.Classify(error.StatusCode);
            bool failsAnything = FailsAnything(error);
            foreach (BarsReceivedIssue issue in error.Issues)
            {
                // An information beside an error decides nothing.
                if (failsAnything && issue.IsHarmless)
                {
                    continue;
                }

                BarsRetryAdvice own = BarsRetry.Classify(error.StatusCode, issue.Code, issue.IssueCode);
                if (own.IsDelivered && !(issue.IsExact && issue.HasErrorCode))
                {
                    own = BarsRetryPolicies.Never;
                }

                if (decisive == null || Rank(own) < Rank(advice))
                {
                    decisive = issue;
                    advice = own;
                }
            }

            if (advice.IsDelivered && !error.IsComplete)
            {
                // What was cut off may have said something else. Sent again, the receiver says it once more.
                return BarsRetryPolicies.Backoff;
            }

            return advice.Action == BarsRetryAction.DoNotRetry && IsFromElsewhere(error, decisive) ? FromElsewhere(error) : advice;
        }

        private static bool FailsAnything(BarsReceivedError error)
        {
            foreach (BarsReceivedIssue issue in error.Issues)
            {
                if (!issue.IsHarmless)
                {
                    return true;
                }
            }

            return false;
        }

        // Of several errors, one that forbids to send again wins, then one that wants a token, then the longest wait. The message
        // was delivered only if all of them say so.
        private static double Rank(BarsRetryAdvice advice)
        {
            switch (advice.Action)
            {
                case BarsRetryAction.DoNotRetry:
                    return -2;
                case BarsRetryAction.RefreshTokenThenRetry:
                    return -1;
                case BarsRetryAction.AlreadyDelivered:
                    return double.MaxValue;
                default:
                    return 1 / (1 + advice.MaxDelay.TotalSeconds);
            }
        }

        // The standard: without an OperationOutcome, or without the two ids, something in between answered, and the message is sent
        // again. An outcome that the spec knows says who answered, also without the ids: the API's own errors may not have them.
        private static bool IsFromElsewhere(BarsReceivedError error, BarsReceivedIssue? decisive)
        {
            if (error.StatusCode < 400 || error.StatusCode > 599)
            {
                return false;
            }

            BarsScenario scenario;
            return decisive == null
                || (!error.HasRequestId
                    && !error.HasCorrelationId
                    && !BarsErrors.TryFind(error.StatusCode, decisive.Code, decisive.IssueCode, out scenario));
        }

        // Bounded, and not if the same request would get the same answer from anybody.
        private static BarsRetryAdvice FromElsewhere(BarsReceivedError error)
        {
            switch (error.StatusCode)
            {
                case 400:
                case 404:
                case 405:
                case 501:
                    return BarsRetryPolicies.Never;
                case 401:
                    return BarsRetryPolicies.RefreshToken;
                default:
                    return BarsRetryPolicies.ShortDelay;
            }
        }
    }
}
