namespace BaRS.ErrorGen.Library
{
    /// <summary>Knows which messages are being processed or done, so that none is processed twice.</summary>
    /// <remarks>
    /// X-Request-ID alone says whether a message is the same. A claim is atomic: of two attempts at once, one gets it. A store that
    /// survives a crash completes the claim in the transaction of the work.
    /// </remarks>
    public interface IBarsMessageStore
    {
        /// <summary>Claims a message for this attempt.</summary>
        /// <param name="ids">The ids of the request.</param>
        /// <param name="cancellationToken">Cancelled if the sender is gone.</param>
        /// <returns>The claim, or what became of an earlier attempt: see <see cref="BarsClaim.State"/>.</returns>
        System.Threading.Tasks.ValueTask<BarsClaim> ClaimAsync(BarsMessageIds ids, System.Threading.CancellationToken cancellationToken);
    }
}
