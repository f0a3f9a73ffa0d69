namespace BaRS.ErrorGen.Library
{
    // The claim of the request, and the reference that its handler gave.
    internal sealed class BarsClaimFeature
    {
        internal BarsClaimFeature(BarsClaim claim)
        {
            Claim = claim;
        }

        internal BarsClaim Claim { get; }

        internal string? Reference { get; set; }
    }
}
