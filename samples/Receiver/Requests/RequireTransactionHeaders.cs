using Receiver.Errors;

namespace Receiver.Requests;

/// <summary>
/// Rejects a request without its two ids, before anything else in it is checked. The API in front of a receiver checks
/// them too, but the standard asks the receiver not to rely on that.
/// </summary>
internal sealed class RequireTransactionHeaders : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var failures = context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<CommonFailures>();
        var (ids, errors) = TransactionIds.Read(context.HttpContext.Request.Headers, failures);
        if (ids is null)
            return new(new Refusal(errors));

        context.HttpContext.Features.Set(ids);
        return next(context);
    }
}
