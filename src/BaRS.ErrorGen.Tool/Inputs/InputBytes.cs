namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>Reads no more of a file than can matter: who names a folder does not know how big each of its files is.</summary>
internal static class InputBytes
{
    /// <summary>Far beyond the bounds of the readers, which report a file that is too large.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    public static ReadOnlyMemory<byte> Read(Stream stream)
    {
        // One more than the length, so that the end shows without another buffer.
        var buffer = new byte[stream.CanSeek ? (int)Math.Min(stream.Length + 1, MaxBytes) : 16 * 1024];
        var count = 0;
        while (true)
        {
            var read = stream.Read(buffer, count, buffer.Length - count);
            if (read == 0)
                break;
            count += read;
            if (count == MaxBytes)
                break;
            if (count == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, MaxBytes));
        }

        return buffer.AsMemory(0, count);
    }
}
