namespace BaRS.ErrorGen.Library
{
    /// <summary>What is left of a body that broke off: whoever reads it learns that, and takes no half for a whole.</summary>
    internal sealed class BarsBrokenStream : System.IO.Stream
    {
        private readonly System.Exception failure;

        internal BarsBrokenStream(System.Exception failure)
        {
            this.failure = failure;
        }

        public override bool CanRead
        {
            get { return true; }
        }

        public override bool CanSeek
        {
            get { return false; }
        }

        public override bool CanWrite
        {
            get { return false; }
        }

        public override long Length
        {
            get { throw new System.NotSupportedException(); }
        }

        public override long Position
        {
            get { throw new System.NotSupportedException(); }
            set { throw new System.NotSupportedException(); }
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            throw new System.IO.IOException("The response broke off in its body.", failure);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, System.IO.SeekOrigin origin)
        {
            throw new System.NotSupportedException();
        }

        public override void SetLength(long value)
        {
            throw new System.NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            throw new System.NotSupportedException();
        }
    }
}
