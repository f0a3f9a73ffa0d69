namespace BaRS.ErrorGen.Library
{
    /// <summary>Finds options that cannot work, when a handler or a pipeline is created and not when the first message fails.</summary>
    internal static class BarsRetryCheck
    {
        // The longest that a timer of the framework can wait, roughly: it counts milliseconds in 32 bits.
        private static readonly System.TimeSpan Longest = System.TimeSpan.FromDays(49);

        private static readonly System.TimeSpan Shortest = System.TimeSpan.FromMilliseconds(1);

        internal static void Check(BarsRetryOptions options)
        {
            CheckRange(nameof(options.AttemptTimeout), options.AttemptTimeout, Shortest);
            CheckRange(nameof(options.TotalTimeout), options.TotalTimeout, options.AttemptTimeout);
            CheckRange(nameof(options.MaxRetryAfter), options.MaxRetryAfter, System.TimeSpan.Zero);
            CheckRange(nameof(options.RetryBudget), options.RetryBudget, 0);
            CheckRange(nameof(options.MaxErrorBytes), options.MaxErrorBytes, 1);
            CheckRange(nameof(options.MaxResponseBytes), options.MaxResponseBytes, 1);
            if (options.NoAnswer == null)
            {
                throw new System.ArgumentNullException(nameof(options), "NoAnswer is null. BarsRetry.Classify(503) is an advice.");
            }

            if (options.NoAnswer.IsDelivered || options.NoAnswer.Action == BarsRetryAction.RefreshTokenThenRetry)
            {
                throw new System.ArgumentException(
                    "NoAnswer is " + options.NoAnswer.Action + ". No answer proves no delivery, and asks for no token.",
                    nameof(options));
            }

            CheckPolicy(options, options.NoAnswer);
            for (int statusCode = 400; statusCode < 600; statusCode++)
            {
                CheckPolicy(options, BarsRetry.Classify(statusCode));
            }

            foreach (BarsScenarioInfo scenario in BarsErrors.All)
            {
                CheckPolicy(options, scenario.Retry);
            }
        }

        // One deadline holds all attempts, so that a policy it cannot hold would never be followed to its end.
        private static void CheckPolicy(BarsRetryOptions options, BarsRetryAdvice advice)
        {
            System.TimeSpan most = options.AttemptTimeout;
            for (int i = 1; i <= advice.Attempts; i++)
            {
                most += advice.DelayFor(i, 1) + options.AttemptTimeout;
            }

            if (most > options.TotalTimeout)
            {
                throw new System.InvalidOperationException(
                    "TotalTimeout is " + options.TotalTimeout + ", but a retry policy of the spec (" + advice.Action + ", "
                        + advice.Attempts.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        + " resends) with an AttemptTimeout of " + options.AttemptTimeout + " may take " + most
                        + ". Set TotalTimeout to at least that, or shorten the policy in the spec.");
            }
        }

        private static void CheckRange<T>(string name, T value, T least)
            where T : System.IComparable<T>
        {
            if (value.CompareTo(least) < 0 || (value is System.TimeSpan && value.CompareTo((T)(object)Longest) > 0))
            {
                throw new System.ArgumentOutOfRangeException(
                    name,
                    value,
                    name + " is at least " + least + (value is System.TimeSpan ? " and at most " + Longest : "") + ".");
            }
        }
    }
}
