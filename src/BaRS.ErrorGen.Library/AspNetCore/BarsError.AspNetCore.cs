using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // An error that a handler returns is its response, and one that a serializer gets is written as its OperationOutcome: the
    // properties of an error are nothing that a sender could read.
    [System.Text.Json.Serialization.JsonConverter(typeof(BarsErrorJsonConverter))]
    public sealed partial class BarsError : Http.IResult, Http.IStatusCodeHttpResult, Http.IContentTypeHttpResult
    {
        int? Http.IStatusCodeHttpResult.StatusCode
        {
            get { return StatusCode; }
        }

        string? Http.IContentTypeHttpResult.ContentType
        {
            get { return BarsOperationOutcome.MediaType; }
        }

        System.Threading.Tasks.Task Http.IResult.ExecuteAsync(Http.HttpContext httpContext)
        {
            return new BarsResult(this).ExecuteAsync(httpContext);
        }
    }
}
