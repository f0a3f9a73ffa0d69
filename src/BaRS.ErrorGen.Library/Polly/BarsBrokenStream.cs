namespace BaRS.ErrorGen.Library
{
    /// <summary>What is left of a body that broke off: whoever reads it learns that, and takes no half for a whole.</summary>
    internal sealed class BarsBrokenStream : BarsReadStream
    {
        private readonly System.Exception failure;

        internal BarsBrokenStream(System.Exception failure)
        {
            this.failure = failure;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            throw new System.IO.IOException("The response broke off in its body.", failure);
        }
    }
}
