namespace BaRS.ErrorGen.Library
{
    // The bytes of a body, whose number the headers need before the first of them is sent. In an array that is used again.
    internal sealed class BarsBody : System.Buffers.IBufferWriter<byte>, System.IDisposable
    {
        private byte[] buffer = System.Array.Empty<byte>();
        private int length;

        internal System.ReadOnlyMemory<byte> Written
        {
            get { return new System.ReadOnlyMemory<byte>(buffer, 0, length); }
        }

        public void Advance(int count)
        {
            length += count;
        }

        public System.Memory<byte> GetMemory(int sizeHint = 0)
        {
            Grow(sizeHint);
            return System.MemoryExtensions.AsMemory(buffer, length);
        }

        public System.Span<byte> GetSpan(int sizeHint = 0)
        {
            Grow(sizeHint);
            return System.MemoryExtensions.AsSpan(buffer, length);
        }

        public void Dispose()
        {
            Return();
            buffer = System.Array.Empty<byte>();
            length = 0;
        }

        private void Grow(int sizeHint)
        {
            int needed = length + System.Math.Max(sizeHint, 1);
            if (needed > buffer.Length)
            {
                byte[] larger = System.Buffers.ArrayPool<byte>.Shared.Rent(System.Math.Max(needed, 2 * buffer.Length));
                System.Array.Copy(buffer, larger, length);
                Return();
                buffer = larger;
            }
        }

        private void Return()
        {
            if (buffer.Length > 0)
            {
                System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}
