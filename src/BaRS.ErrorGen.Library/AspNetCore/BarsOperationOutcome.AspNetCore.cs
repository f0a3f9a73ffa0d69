using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // An outcome that a handler returns is the response, with the status of its first error.
    [System.Text.Json.Serialization.JsonConverter(typeof(BarsOperationOutcomeJsonConverter))]
    public sealed partial class BarsOperationOutcome : Http.IResult, Http.IStatusCodeHttpResult, Http.IContentTypeHttpResult
    {
        int? Http.IStatusCodeHttpResult.StatusCode
        {
            get { return errors[0].StatusCode; }
        }

        string? Http.IContentTypeHttpResult.ContentType
        {
            get { return MediaType; }
        }

        System.Threading.Tasks.Task Http.IResult.ExecuteAsync(Http.HttpContext httpContext)
        {
            return new BarsResult(this, null).ExecuteAsync(httpContext);
        }
    }
}
