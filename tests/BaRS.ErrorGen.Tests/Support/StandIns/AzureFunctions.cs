namespace BaRS.ErrorGen.Tests.Support.StandIns;

/// <summary>The types of Azure Functions' isolated worker that the rules know, in its namespace and shapes.</summary>
internal static class AzureFunctions
{
    public const string Source = """
        using System.IO;
        using System.Net;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Microsoft.Azure.Functions.Worker.Http
        {
            public abstract class HttpRequestData { public abstract Stream Body { get; } public abstract HttpResponseData CreateResponse(); }
            public abstract class HttpResponseData { public abstract HttpStatusCode StatusCode { get; set; } }
            public static class HttpRequestDataExtensions { public static HttpResponseData CreateResponse(this HttpRequestData request, HttpStatusCode statusCode) => null; }

            public static class HttpResponseDataExtensions
            {
                public static void WriteString(this HttpResponseData response, string value, Encoding encoding = null) { }
                public static Task WriteStringAsync(this HttpResponseData response, string value, Encoding encoding = null) => null;
                public static ValueTask WriteAsJsonAsync<T>(this HttpResponseData response, T instance, CancellationToken cancellationToken = default) => default;
            }
        }
        """;
}
