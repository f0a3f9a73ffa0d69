using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>
    /// A request as it was before its first attempt. A redirect changes the message itself, and each attempt sends the same.
    /// </summary>
    internal sealed class BarsSentRequest
    {
        private readonly Http.HttpRequestMessage request;
        private readonly Http.HttpMethod method;
        private readonly System.Uri? uri;
        private readonly Http.HttpContent? content;
        private Http.Headers.AuthenticationHeaderValue? authorization;

        internal BarsSentRequest(Http.HttpRequestMessage request)
        {
            this.request = request;
            method = request.Method;
            uri = request.RequestUri;
            content = request.Content;
            authorization = request.Headers.Authorization;
        }

        /// <summary>Gets whether a redirect made another request of it: a POST becomes a GET, and nothing is delivered.</summary>
        internal bool IsOther
        {
            get { return request.Method != method; }
        }

        /// <summary>Keeps the bytes of the content. A stream can be sent once; bytes as often as needed, and the same each time.</summary>
        internal async System.Threading.Tasks.Task BufferAsync(System.Threading.CancellationToken cancellationToken)
        {
            if (content == null)
            {
                return;
            }

            System.Threading.Tasks.Task load = content.LoadIntoBufferAsync();
            if (!load.IsCompleted)
            {
                // Before .NET 9 it takes no token.
                System.Threading.Tasks.TaskCompletionSource<bool> cancelled = new System.Threading.Tasks.TaskCompletionSource<bool>();
                using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
                {
                    load = await System.Threading.Tasks.Task.WhenAny(load, cancelled.Task).ConfigureAwait(false);
                }
            }

            await load.ConfigureAwait(false);
        }

        /// <summary>Undoes what a redirect changed.</summary>
        internal void Restore()
        {
            if (request.RequestUri != uri || IsOther)
            {
                request.Method = method;
                request.RequestUri = uri;
                request.Content = content;
                request.Headers.Authorization = request.Headers.Authorization ?? authorization;
            }
        }

        /// <summary>Takes the token that the request has now.</summary>
        internal void RememberToken()
        {
            authorization = request.Headers.Authorization ?? authorization;
        }
    }
}
