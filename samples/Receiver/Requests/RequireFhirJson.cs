namespace Receiver.Requests;

/// <summary>Refuses a request whose Accept header does not allow JSON. A version in the header is ignored, as in First Of Type.</summary>
internal sealed class RequireFhirJson : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return request.Headers.Accept.Count == 0 || request.Accepts(MediaTypes.FhirJson) > 0 || request.Accepts(MediaTypes.Json) > 0
            ? await next(context)
            : BarsErrors.RecNotAcceptableProcessing($"This receiver answers with {MediaTypes.FhirJson} only.");
    }
}
