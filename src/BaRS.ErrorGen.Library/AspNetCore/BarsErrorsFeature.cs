using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // What the middleware notes of a request. There while the middleware is around it: what writes problem details leaves
    // all other requests alone.
    internal sealed class BarsErrorsFeature
    {
        internal static readonly BarsErrorsFeature Encoded = new BarsErrorsFeature(true);

        internal static readonly BarsErrorsFeature NotEncoded = new BarsErrorsFeature(false);

        private BarsErrorsFeature(bool isEncoded)
        {
            IsEncoded = isEncoded;
        }

        // Whether the body came with a Content-Encoding. Request decompression takes the header away.
        internal bool IsEncoded { get; }

        internal static bool AppliesTo(Http.HttpContext context)
        {
            return context.Features.Get<BarsErrorsFeature>() != null && !IsDisabled(context);
        }

        internal static bool IsDisabled(Http.HttpContext context)
        {
            Http.Endpoint? endpoint = FindEndpoint(context);
            return endpoint != null && endpoint.Metadata.GetMetadata<DisableBarsErrorsAttribute>() != null;
        }

        // The exception handler takes the endpoint away from the request, and keeps it in its feature.
        internal static Http.Endpoint? FindEndpoint(Http.HttpContext context)
        {
            Http.Features.IEndpointFeature? feature = context.Features.Get<Http.Features.IEndpointFeature>();
            if (feature != null && feature.Endpoint != null)
            {
                return feature.Endpoint;
            }

            Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature? handler =
                context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>();
            return handler == null ? null : handler.Endpoint;
        }
    }
}
