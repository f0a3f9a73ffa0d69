using Receiver.Errors;

namespace Receiver.Requests;

/// <summary>Rejects a request whose Accept header does not allow JSON. A version in the header is ignored, as in First Of Type.</summary>
internal sealed class RequireAcceptableFormat : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var isAcceptable = request.Headers.Accept.Count == 0
            || request.Accepts(MediaTypes.FhirJson) > 0
            || request.Accepts(MediaTypes.Json) > 0;
        return isAcceptable
            ? next(context)
            : new(new Refusal(BarsErrors.RecNotAcceptableProcessing($"This receiver answers with {MediaTypes.FhirJson} only.")));
    }
}
