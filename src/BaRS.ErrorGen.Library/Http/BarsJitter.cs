namespace BaRS.ErrorGen.Library
{
    /// <summary>Random numbers, so that senders do not all come back at once.</summary>
    internal static class BarsJitter
    {
#if BARS_NET8
        internal static double Next()
        {
            return System.Random.Shared.NextDouble();
        }
#else
        [System.ThreadStatic]
        private static System.Random? random;

        internal static double Next()
        {
            // Not the clock: threads that start together would all get the same numbers.
            random = random ?? new System.Random(System.Guid.NewGuid().GetHashCode());
            return random.NextDouble();
        }
#endif
    }
}
