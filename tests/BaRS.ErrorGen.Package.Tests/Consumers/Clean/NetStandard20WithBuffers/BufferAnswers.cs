using System.Buffers;

namespace NetStandard20WithBuffers
{
    /// <summary>netstandard2.0 has IBufferWriter once System.Memory is referenced; the overload is then there.</summary>
    public static class BufferAnswers
    {
        /// <summary>Writes an answer.</summary>
        /// <param name="writer">Where to write.</param>
        public static void Write(IBufferWriter<byte> writer)
        {
            BarsOperationOutcome.Create(BarsErrors.RecServerErrorTransient()).WriteTo(writer);
        }
    }
}
