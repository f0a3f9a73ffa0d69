namespace BaRS.ErrorGen.Library
{
    /// <summary>Random numbers, so that senders do not all come back at once.</summary>
    internal static class BarsJitter
    {
        /// <summary>Gets a number of at least 0 and less than 1.</summary>
        internal static double Next()
        {
            // Not System.Random: security rules report it also in generated code (CA5394), and here nothing is secret. A new GUID has
            // 122 random bits, and no two threads share a state.
            return (uint)System.Guid.NewGuid().GetHashCode() / 4294967296.0;
        }
    }
}
