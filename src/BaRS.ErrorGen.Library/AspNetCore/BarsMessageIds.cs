namespace BaRS.ErrorGen.Library
{
    /// <summary>The two ids of a request. A retry has the same two; another message has others.</summary>
    public readonly struct BarsMessageIds : System.IEquatable<BarsMessageIds>
    {
        internal const string RequestIdHeader = "X-Request-ID";

        internal const string CorrelationIdHeader = "X-Correlation-ID";

        /// <summary>Creates the ids.</summary>
        /// <param name="requestId">The X-Request-ID.</param>
        /// <param name="correlationId">The X-Correlation-ID.</param>
        public BarsMessageIds(System.Guid requestId, System.Guid correlationId)
        {
            RequestId = requestId;
            CorrelationId = correlationId;
        }

        /// <summary>Gets the X-Request-ID, which alone says whether a message is the same.</summary>
        public System.Guid RequestId { get; }

        /// <summary>Gets the X-Correlation-ID, which several messages of one case share.</summary>
        public System.Guid CorrelationId { get; }

        /// <summary>Compares two pairs of ids.</summary>
        /// <param name="left">The first pair.</param>
        /// <param name="right">The second pair.</param>
        /// <returns>True if both ids are equal.</returns>
        public static bool operator ==(BarsMessageIds left, BarsMessageIds right)
        {
            return left.Equals(right);
        }

        /// <summary>Compares two pairs of ids.</summary>
        /// <param name="left">The first pair.</param>
        /// <param name="right">The second pair.</param>
        /// <returns>True if an id differs.</returns>
        public static bool operator !=(BarsMessageIds left, BarsMessageIds right)
        {
            return !left.Equals(right);
        }

        /// <inheritdoc />
        public bool Equals(BarsMessageIds other)
        {
            return RequestId == other.RequestId && CorrelationId == other.CorrelationId;
        }

        /// <inheritdoc />
        public override bool Equals(object? obj)
        {
            return obj is BarsMessageIds && Equals((BarsMessageIds)obj);
        }

        /// <inheritdoc />
        public override int GetHashCode()
        {
            return RequestId.GetHashCode() ^ (CorrelationId.GetHashCode() * 397);
        }
    }
}
