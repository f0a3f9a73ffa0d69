namespace BaRS.ErrorGen.Library
{
    /// <summary>What a sender does after an error, and with what waits.</summary>
    /// <remarks>The standard gives no waits and no counts: these are the spec's retry policies, and a project can replace them.</remarks>
    public sealed class BarsRetryAdvice
    {
        private readonly bool hasJitter;

        internal BarsRetryAdvice(BarsRetryAction action, int delayMilliseconds, int maxDelayMilliseconds, double factor, bool hasJitter, int attempts)
        {
            Action = action;
            Delay = System.TimeSpan.FromTicks(delayMilliseconds * System.TimeSpan.TicksPerMillisecond);
            MaxDelay = System.TimeSpan.FromTicks(maxDelayMilliseconds * System.TimeSpan.TicksPerMillisecond);
            Factor = factor;
            Attempts = attempts;
            this.hasJitter = hasJitter;
        }

        /// <summary>What to do.</summary>
        public BarsRetryAction Action { get; }

        /// <summary>The wait before the first resend. Zero where nothing is resent.</summary>
        public System.TimeSpan Delay { get; }

        /// <summary>The longest wait; equal to <see cref="Delay"/> unless the waits grow. At most 24 hours.</summary>
        public System.TimeSpan MaxDelay { get; }

        /// <summary>What each wait is multiplied by to give the next; 1 unless the waits grow.</summary>
        public double Factor { get; }

        /// <summary>How often to send the message again after the first attempt, at most 100. Zero where nothing is resent.</summary>
        public int Attempts { get; }

        /// <summary>True where the same message is to be sent again.</summary>
        public bool ShouldRetry
        {
            get { return Attempts > 0; }
        }

        /// <summary>True where the receiver has the message already.</summary>
        public bool IsDelivered
        {
            get { return Action == BarsRetryAction.AlreadyDelivered; }
        }

        /// <summary>The wait before a resend, between zero and <see cref="MaxDelay"/>.</summary>
        /// <param name="attempt">Which resend, from 1. A smaller number counts as 1.</param>
        /// <param name="random">
        /// A random number, at least 0 and below 1; what lies outside is clamped. A policy with full jitter waits this part of
        /// what it could, so that senders do not all come back at once; others do not use it.
        /// </param>
        /// <returns>The wait. Zero where nothing is resent.</returns>
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
