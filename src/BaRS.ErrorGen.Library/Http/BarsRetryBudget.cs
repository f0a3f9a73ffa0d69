namespace BaRS.ErrorGen.Library
{
    /// <summary>
    /// How many resends all messages of a handler may still make together. Resends drain it and successes fill it, so that a
    /// receiver that is down gets a bounded number of extra requests.
    /// </summary>
    internal sealed class BarsRetryBudget
    {
        private readonly int capacity;
        private int left;

        internal BarsRetryBudget(BarsRetryOptions options)
        {
            capacity = options.RetryBudget;
            left = capacity;
        }

        /// <summary>Takes one. False if none is left.</summary>
        internal bool TryTake()
        {
            while (true)
            {
                int seen = System.Threading.Volatile.Read(ref left);
                if (seen <= 0)
                {
                    return false;
                }

                if (capacity == int.MaxValue || System.Threading.Interlocked.CompareExchange(ref left, seen - 1, seen) == seen)
                {
                    return true;
                }
            }
        }

        /// <summary>Gives back what a success is worth.</summary>
        internal void Fill(int count)
        {
            while (true)
            {
                int seen = System.Threading.Volatile.Read(ref left);
                if (seen == capacity)
                {
                    return;
                }

                int filled = capacity - seen < count ? capacity : seen + count;
                if (System.Threading.Interlocked.CompareExchange(ref left, filled, seen) == seen)
                {
                    return;
                }
            }
        }
    }
}
