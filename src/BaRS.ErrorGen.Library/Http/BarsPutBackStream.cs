namespace BaRS.ErrorGen.Library
{
    /// <summary>A body whose first bytes were read already. It gives them again, and then the rest.</summary>
    internal sealed class BarsPutBackStream : BarsReadStream
    {
        private readonly BarsHead head;
        private readonly System.IO.Stream rest;
        private int position;

        internal BarsPutBackStream(BarsHead head, System.IO.Stream rest)
        {
            this.head = head;
            this.rest = rest;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (position == head.Count)
            {
                ThrowIfBroken();
                return rest.Read(buffer, offset, count);
            }

            int own = System.Math.Min(count, head.Count - position);
            System.Array.Copy(head.Bytes, position, buffer, offset, own);
            position += own;
            return own;
        }

        public override System.Threading.Tasks.Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            System.Threading.CancellationToken cancellationToken)
        {
            if (position < head.Count)
            {
                return System.Threading.Tasks.Task.FromResult(Read(buffer, offset, count));
            }

            ThrowIfBroken();
            return rest.ReadAsync(buffer, offset, count, cancellationToken);
        }

#if BARS_NET8
        public override System.Threading.Tasks.ValueTask<int> ReadAsync(
            System.Memory<byte> buffer,
            System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
        {
            if (position == head.Count)
            {
                ThrowIfBroken();
                return rest.ReadAsync(buffer, cancellationToken);
            }

            int own = System.Math.Min(buffer.Length, head.Count - position);
            System.MemoryExtensions.AsMemory(head.Bytes, position, own).CopyTo(buffer);
            position += own;
            return new System.Threading.Tasks.ValueTask<int>(own);
        }

#endif
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                rest.Dispose();
            }

            base.Dispose(disposing);
        }

        // A connection that broke may end quietly when it is read once more, and half a body would look whole.
        private void ThrowIfBroken()
        {
            if (head.Failure != null)
            {
                throw new System.IO.IOException("The body broke off.", head.Failure);
            }
        }
    }
}
