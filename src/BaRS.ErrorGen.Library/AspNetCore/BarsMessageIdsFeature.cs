namespace BaRS.ErrorGen.Library
{
    // The ids of a request whose endpoint requires them.
    internal sealed class BarsMessageIdsFeature
    {
        internal BarsMessageIdsFeature(BarsMessageIds ids)
        {
            Ids = ids;
        }

        internal BarsMessageIds Ids { get; }
    }
}
