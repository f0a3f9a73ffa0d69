namespace BaRS.ErrorGen.Library
{
    /// <summary>Decompresses the start of a body, for senders that have no automatic decompression.</summary>
    internal static class BarsInflater
    {
        /// <summary>Replaces compressed bytes by at most a number of decompressed ones.</summary>
        /// <returns>False if the encoding is not known.</returns>
        internal static bool TryInflate(string encoding, ref System.ArraySegment<byte> text, ref bool isWhole, int maxBytes)
        {
            bool isGzip = encoding == "gzip" || encoding == "x-gzip";
            if (!isGzip && encoding != "deflate")
            {
                return false;
            }

            byte[] output = new byte[System.Math.Min(maxBytes, 4096)];
            int count = 0;
            bool hasEnded = false;
            try
            {
                using (System.IO.Stream stream = Open(isGzip, text))
                {
                    while (!hasEnded && count < maxBytes)
                    {
                        if (count == output.Length)
                        {
                            System.Array.Resize(ref output, (int)System.Math.Min(maxBytes, output.Length * 2L));
                        }

                        int read = stream.Read(output, count, output.Length - count);
                        hasEnded = read == 0;
                        count += read;
                    }
                }
            }
            catch (System.IO.InvalidDataException)
            {
                // What came out before is read all the same, as what is left of a whole.
                hasEnded = false;
            }

            // The framework takes a stream that was cut for one that ended.
            isWhole &= hasEnded && EndsWith(text, isGzip, isGzip ? (uint)count : Checksum(output, count));
            text = new System.ArraySegment<byte>(output, 0, count);
            return true;
        }

        // gzip ends with the length of the text, zlib with its checksum. Bare deflate ends with nothing that could be looked at.
        private static bool EndsWith(System.ArraySegment<byte> text, bool isGzip, uint number)
        {
            if (text.Count < 6 || !(isGzip || IsZlib(text)))
            {
                return false;
            }

            uint read = 0;
            for (int i = 1; i <= 4; i++)
            {
                read = (read << 8) | text.Array![isGzip ? text.Count - i : text.Count - 5 + i];
            }

            return read == number;
        }

        private static uint Checksum(byte[] bytes, int count)
        {
            const uint prime = 65521;
            uint a = 1;
            uint b = 0;
            for (int i = 0; i < count; i++)
            {
                a = (a + bytes[i]) % prime;
                b = (b + a) % prime;
            }

            return (b << 16) | a;
        }

        // "deflate" is zlib in the standard; some servers send the bare format without its two bytes.
        private static bool IsZlib(System.ArraySegment<byte> text)
        {
            byte[] bytes = text.Array!;
            return text.Count > 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
        }

        private static System.IO.Stream Open(bool isGzip, System.ArraySegment<byte> text)
        {
            byte[] bytes = text.Array!;
            int skipped = !isGzip && IsZlib(text) ? 2 : 0;
            System.IO.MemoryStream input = new System.IO.MemoryStream(bytes, skipped, text.Count - skipped, false);
            return isGzip
                ? (System.IO.Stream)new System.IO.Compression.GZipStream(input, System.IO.Compression.CompressionMode.Decompress)
                : new System.IO.Compression.DeflateStream(input, System.IO.Compression.CompressionMode.Decompress);
        }
    }
}
