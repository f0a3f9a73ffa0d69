using Receiver.Requests;

namespace Receiver.Errors;

/// <summary>Answers a request with errors: the status of the first, and an OperationOutcome of all of them.</summary>
internal sealed class Refusal(params BarsError[] errors) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = errors[0].StatusCode;
        response.ContentType = MediaTypes.FhirJson;
        BarsOperationOutcome.Create(errors).WriteTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
