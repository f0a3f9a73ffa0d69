namespace BaRS.ErrorGen.Library
{
    /// <summary>
    /// An attempt to process a message. Disposed without <see cref="CompleteAsync"/> and <see cref="FailAsync"/>, it gives the message
    /// back, and the next attempt is judged afresh.
    /// </summary>
    public abstract class BarsClaim : System.IAsyncDisposable
    {
        /// <summary>Gets what was known of the message when it was claimed.</summary>
        public abstract BarsClaimState State { get; }

        /// <summary>
        /// Gets the id of what the first attempt created, for the diagnostics of the answer to a duplicate. Null if it is not known.
        /// </summary>
        public virtual string? Reference
        {
            get { return null; }
        }

        /// <summary>Gets the error of the first attempt, if it failed for good. Otherwise null.</summary>
        public virtual BarsError? Error
        {
            get { return null; }
        }

        /// <summary>
        /// Claims the Bundle.id of the message for this attempt. An id is given back with the message, and one of a message that
        /// failed for good is free again.
        /// </summary>
        /// <param name="bundleId">The Bundle.id.</param>
        /// <param name="cancellationToken">Cancels the call.</param>
        /// <returns>
        /// <see cref="BarsClaimState.Claimed"/>, also if this attempt claimed it before; or what became of the other message with
        /// this id: <see cref="BarsClaimState.Running"/> or <see cref="BarsClaimState.Done"/>.
        /// </returns>
        /// <exception cref="System.NotSupportedException">The store does not override this method.</exception>
        public virtual System.Threading.Tasks.ValueTask<BarsClaimState> ClaimBundleAsync(
            string bundleId,
            System.Threading.CancellationToken cancellationToken)
        {
            throw new System.NotSupportedException(
                "The store of messages does not keep the ids of Bundles. Override ClaimBundleAsync in its claim.");
        }

        /// <summary>Notes that the message is processed. Called before the answer goes out.</summary>
        /// <param name="reference">The id of what was created, or null.</param>
        /// <param name="cancellationToken">Cancels the call.</param>
        /// <returns>The task that ends when it is noted.</returns>
        public abstract System.Threading.Tasks.ValueTask CompleteAsync(
            string? reference,
            System.Threading.CancellationToken cancellationToken);

        /// <summary>Notes that the message failed for good: the same message would fail again.</summary>
        /// <param name="error">The error that answers it, now and later.</param>
        /// <param name="cancellationToken">Cancels the call.</param>
        /// <returns>The task that ends when it is noted.</returns>
        public abstract System.Threading.Tasks.ValueTask FailAsync(
            BarsError error,
            System.Threading.CancellationToken cancellationToken);

        /// <summary>Gives the message back, if it is neither completed nor failed.</summary>
        /// <returns>The task that ends when it is given back.</returns>
        public abstract System.Threading.Tasks.ValueTask DisposeAsync();
    }
}
