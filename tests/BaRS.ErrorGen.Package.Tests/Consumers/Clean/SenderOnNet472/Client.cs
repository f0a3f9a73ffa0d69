using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace SenderOnNet472
{
    /// <summary>A sender in C# 7.3.</summary>
    internal static class Client
    {
        /// <summary>Makes a client that sends again.</summary>
        /// <returns>The client.</returns>
        public static HttpClient Make()
        {
            BarsRetryOptions options = new BarsRetryOptions { TreatDeliveredAsSuccess = true, MaxRetryAfter = TimeSpan.FromMinutes(1) };
            HttpClientHandler primary = new HttpClientHandler { AllowAutoRedirect = false };
            return new HttpClient(new BarsRetryHandler(options) { InnerHandler = primary }) { Timeout = Timeout.InfiniteTimeSpan };
        }

        /// <summary>Says whether the receiver has the message.</summary>
        /// <param name="response">Its answer.</param>
        /// <returns>True if it has.</returns>
        public static async Task<bool> IsDelivered(HttpResponseMessage response)
        {
            BarsReceivedError error = await BarsHttp.ReadErrorAsync(response).ConfigureAwait(false);
            return error == null || error.Advice.IsDelivered;
        }
    }
}
