using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>The first bytes of a body. They are put back in front of the rest, so that the body can be read again.</summary>
    internal sealed class BarsHead
    {
        private const int FirstBuffer = 4096;

        private BarsHead(byte[] bytes, int count, bool isWhole, System.Exception? failure)
        {
            Bytes = bytes;
            Count = count;
            IsWhole = isWhole;
            Failure = failure;
        }

        internal byte[] Bytes { get; }

        internal int Count { get; }

        /// <summary>Gets whether the body ended by itself, and not by the bound or a failure.</summary>
        internal bool IsWhole { get; }

        /// <summary>Gets what broke off the body.</summary>
        internal System.Exception? Failure { get; }

        /// <summary>
        /// Reads a body of at most a number of bytes, or the start of one that is longer, and gives the response a content that starts
        /// with them.
        /// </summary>
        internal static async System.Threading.Tasks.Task<BarsHead> ReadAsync(
            Http.HttpResponseMessage response,
            int maxBytes,
            System.Threading.CancellationToken cancellationToken)
        {
            Http.HttpContent? content = response.Content;
            if (content == null)
            {
                return new BarsHead(System.Array.Empty<byte>(), 0, true, null);
            }

            // In a handler this is the connection itself, which is there at once.
            System.IO.Stream stream = await OpenAsync(content, cancellationToken).ConfigureAwait(false);
            if (stream.CanSeek)
            {
                stream.Position = 0;
            }

            // One more than may be there shows that the body is longer.
            int most = maxBytes == int.MaxValue ? maxBytes : maxBytes + 1;
            long expected = System.Math.Min(content.Headers.ContentLength ?? FirstBuffer, FirstBuffer);
            byte[] buffer = new byte[(int)System.Math.Min(most, expected + 1)];
            int count = 0;
            bool isWhole = false;
            System.Exception? failure = null;
            try
            {
                while (!isWhole && count < most)
                {
                    if (count == buffer.Length)
                    {
                        System.Array.Resize(ref buffer, (int)System.Math.Min(most, buffer.Length * 2L));
                    }

                    int read = await BarsStreams.ReadAsync(stream, buffer, count, cancellationToken).ConfigureAwait(false);
                    isWhole = read == 0;
                    count += read;
                }
            }
            catch (System.Exception exception)
            when (exception is System.IO.IOException || exception is Http.HttpRequestException)
            {
                failure = exception;
            }

            BarsHead head = new BarsHead(buffer, count, isWhole, failure);
            PutBack(response, content, head, stream);
            return head;
        }

        private static System.Threading.Tasks.Task<System.IO.Stream> OpenAsync(
            Http.HttpContent content,
            System.Threading.CancellationToken cancellationToken)
        {
#if BARS_NET8
            return content.ReadAsStreamAsync(cancellationToken);
#else
            cancellationToken.ThrowIfCancellationRequested();
            return content.ReadAsStreamAsync();
#endif
        }

        private static void PutBack(Http.HttpResponseMessage response, Http.HttpContent content, BarsHead head, System.IO.Stream rest)
        {
            Http.HttpContent again = head.IsWhole
                ? (Http.HttpContent)new Http.ByteArrayContent(head.Bytes, 0, head.Count)
                : new Http.StreamContent(new BarsPutBackStream(head, rest));
            foreach (var header in content.Headers)
            {
                again.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            response.Content = again;
        }
    }
}
