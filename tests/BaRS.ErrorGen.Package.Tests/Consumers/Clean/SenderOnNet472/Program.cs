using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace SenderOnNet472
{
    /// <summary>Sends one message to the address that it is given, and writes what became of it.</summary>
    internal static class Program
    {
        private static async Task Main(string[] args)
        {
            using (HttpClient client = Client.Make())
            using (HttpRequestMessage request = new HttpRequestMessage(HttpMethod.Post, new Uri(args[0])))
            {
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                request.Headers.Add("X-Correlation-ID", Guid.NewGuid().ToString());
                request.Content = new StringContent("{\"resourceType\":\"Bundle\"}");
                using (HttpResponseMessage response = await client.SendAsync(request).ConfigureAwait(false))
                {
                    Console.WriteLine((int)response.StatusCode);
                }
            }
        }
    }
}
