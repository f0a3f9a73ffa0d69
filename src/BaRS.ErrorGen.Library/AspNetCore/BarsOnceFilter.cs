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
            bool isLate = false;
            try
            {
                BarsError? refusal = BarsOnce.Refuse(context.HttpContext, claim);
                if (refusal != null)
                {
                    return refusal.ToResult();
                }

                object? result = await next(context).ConfigureAwait(false);
                int statusCode;
                BarsError? error;
                if (BarsHandlerResult.TryRead(context.HttpContext, result, out statusCode, out error))
                {
                    await BarsOnce.SettleAsync(context.HttpContext, claim, statusCode, error).ConfigureAwait(false);
                }
                else
                {
                    BarsLateSettlement.Start(context.HttpContext, claim);
                    isLate = true;
                }

                return result;
            }
            finally
            {
                if (!isLate)
                {
                    await claim.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
    }
}
