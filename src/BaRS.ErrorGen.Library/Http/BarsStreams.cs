namespace BaRS.ErrorGen.Library
{
    /// <summary>Reads streams in the way that the framework has.</summary>
    internal static class BarsStreams
    {
        /// <summary>Fills what is left of a buffer, as far as bytes are there.</summary>
        internal static async System.Threading.Tasks.Task<int> ReadAsync(
            System.IO.Stream stream,
            byte[] buffer,
            int start,
            System.Threading.CancellationToken cancellationToken)
        {
#if BARS_NET8
            return await stream.ReadAsync(System.MemoryExtensions.AsMemory(buffer, start), cancellationToken).ConfigureAwait(false);
#else
            // A connection of .NET Framework does not look at the token while it waits.
            using (cancellationToken.Register(stream.Dispose))
            {
                try
                {
                    return await stream.ReadAsync(buffer, start, buffer.Length - start, cancellationToken).ConfigureAwait(false);
                }
                catch (System.Exception)
                when (cancellationToken.IsCancellationRequested)
                {
                    throw new System.OperationCanceledException(cancellationToken);
                }
            }
#endif
        }
    }
}
