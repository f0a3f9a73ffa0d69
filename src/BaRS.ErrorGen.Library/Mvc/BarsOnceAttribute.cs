using Mvc = Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.Library
{
    /// <summary>
    /// Processes each message once, by its X-Request-ID, as <c>OncePerBarsMessage()</c> does for a minimal API. Requires the two ids, as
    /// <c>RequireBarsIds()</c> does.
    /// </summary>
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Method)]
    public sealed partial class BarsOnceAttribute : System.Attribute, Mvc.Filters.IAsyncActionFilter
    {
        /// <inheritdoc />
        public async System.Threading.Tasks.Task OnActionExecutionAsync(
            Mvc.Filters.ActionExecutingContext context,
            Mvc.Filters.ActionExecutionDelegate next)
        {
            if (context == null)
            {
                throw new System.ArgumentNullException(nameof(context));
            }

            if (next == null)
            {
                throw new System.ArgumentNullException(nameof(next));
            }

            BarsClaim claim = await BarsOnce.ClaimAsync(context.HttpContext).ConfigureAwait(false);
            bool isLate = false;
            try
            {
                BarsError? refusal = BarsOnce.Refuse(context.HttpContext, claim);
                if (refusal != null)
                {
                    context.Result = refusal.ToActionResult();
                    return;
                }

                Mvc.Filters.ActionExecutedContext done = await next().ConfigureAwait(false);
                if (done.Exception == null || done.ExceptionHandled)
                {
                    int statusCode;
                    BarsError? error;
                    if (BarsHandlerResult.TryRead(context.HttpContext, done.Result, out statusCode, out error))
                    {
                        await BarsOnce.SettleAsync(context.HttpContext, claim, statusCode, error).ConfigureAwait(false);
                    }
                    else
                    {
                        BarsLateSettlement.Start(context.HttpContext, claim);
                        isLate = true;
                    }
                }
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
