using Mvc = Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.Library
{
    /// <summary>
    /// Processes each message once, by its X-Request-ID, as <c>OncePerBarsMessage()</c> does for a minimal API. The endpoints of the
    /// controllers must require the ids: <c>app.MapControllers().RequireBarsIds()</c>.
    /// </summary>
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Method)]
    public sealed class BarsOnceAttribute : System.Attribute, Mvc.Filters.IAsyncActionFilter
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
                    var status = done.Result as Mvc.Infrastructure.IStatusCodeActionResult;
                    int statusCode = status != null && status.StatusCode != null
                        ? status.StatusCode.Value
                        : context.HttpContext.Response.StatusCode;
                    var answer = done.Result as BarsActionResult;
                    await BarsOnce
                        .SettleAsync(context.HttpContext, claim, statusCode, answer == null ? null : answer.Error)
                        .ConfigureAwait(false);
                }
            }
            finally
            {
                await claim.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
