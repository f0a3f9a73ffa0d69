namespace BaRS.ErrorGen.Library
{
    /// <summary>What a sender does after an error, and how long it waits.</summary>
    /// <remarks>
    /// The standard gives no delays and no counts. These are the retry policies of the spec, which a project can replace.
    /// </remarks>
    public sealed class BarsRetryAdvice
    {
        private readonly bool hasJitter;

        internal BarsRetryAdvice(
            BarsRetryAction action,
            int delayMilliseconds,
            int maxDelayMilliseconds,
            double factor,
            bool hasJitter,
            int attempts)
        {
            Action = action;
            Delay = System.TimeSpan.FromTicks(delayMilliseconds * System.TimeSpan.TicksPerMillisecond);
            MaxDelay = System.TimeSpan.FromTicks(maxDelayMilliseconds * System.TimeSpan.TicksPerMillisecond);
            Factor = factor;
            Attempts = attempts;
            this.hasJitter = hasJitter;
        }

        /// <summary>Gets what to do.</summary>
        public BarsRetryAction Action { get; }

        /// <summary>Gets the delay before the first resend. Zero if nothing is sent again.</summary>
        public System.TimeSpan Delay { get; }

        /// <summary>Gets the longest delay, at most 24 hours. Equal to <see cref="Delay"/> unless the delays grow.</summary>
        public System.TimeSpan MaxDelay { get; }

        /// <summary>Gets the factor by which each delay is longer than the one before it. 1 unless the delays grow.</summary>
        public double Factor { get; }

        /// <summary>
        /// Gets how many times to send the message again after the first attempt, at most 100. Zero if nothing is sent
        /// again.
        /// </summary>
        public int Attempts { get; }

        /// <summary>Gets whether the same message should be sent again.</summary>
        public bool ShouldRetry
        {
            get { return Attempts > 0; }
        }

        /// <summary>Gets whether the receiver has the message already.</summary>
        public bool IsDelivered
        {
            get { return Action == BarsRetryAction.AlreadyDelivered; }
        }

        /// <summary>Calculates the delay before a resend, between zero and <see cref="MaxDelay"/>.</summary>
        /// <param name="attempt">The number of the resend, from 1. A smaller number counts as 1.</param>
        /// <param name="random">
        /// A random number of at least 0 and less than 1. Other numbers are clamped. A policy with full jitter waits this fraction of
        /// the delay, so that senders do not all come back at once. Other policies do not use it.
        /// </param>
        /// <returns>The delay. Zero if nothing is sent again.</returns>
        public System.TimeSpan DelayFor(int attempt, double random)
        {
            double ticks = Delay.Ticks * System.Math.Pow(Factor, attempt < 1 ? 0 : attempt - 1);
            if (ticks > MaxDelay.Ticks)
            {
                ticks = MaxDelay.Ticks;
            }

            if (hasJitter)
            {
                // The first test also takes what is not a number.
                ticks *= !(random > 0) ? 0 : random < 1 ? random : 1;
            }

            return System.TimeSpan.FromTicks((long)ticks);
        }
    }
}
