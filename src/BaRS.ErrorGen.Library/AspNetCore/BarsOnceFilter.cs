using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // Processes a message once, around the handler of a minimal API.
    internal sealed class BarsOnceFilter : Http.IEndpointFilter
    {
        public async System.Threading.Tasks.ValueTask<object?> InvokeAsync(
            Http.EndpointFilterInvocationContext context,
            Http.EndpointFilterDelegate next)
        {
            BarsClaim claim = await BarsOnce.ClaimAsync(context.HttpContext).ConfigureAwait(false);
            try
            {
                BarsError? refusal = BarsOnce.Refuse(context.HttpContext, claim);
                if (refusal != null)
                {
                    return refusal.ToResult();
                }

                object? result = await next(context).ConfigureAwait(false);
                await BarsOnce
                    .SettleAsync(context.HttpContext, claim, StatusOf(result, context.HttpContext), ErrorOf(result))
                    .ConfigureAwait(false);
                return result;
            }
            finally
            {
                await claim.DisposeAsync().ConfigureAwait(false);
            }
        }

        private static int StatusOf(object? result, Http.HttpContext context)
        {
            var status = result as Http.IStatusCodeHttpResult;
            return status != null && status.StatusCode != null ? status.StatusCode.Value : context.Response.StatusCode;
        }

        private static BarsError? ErrorOf(object? result)
        {
            var answer = result as BarsResult;
            return answer == null ? result as BarsError : answer.Errors[0];
        }
    }
}
