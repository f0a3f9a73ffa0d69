using Mvc = Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.Library
{
    // The ids are needed, so they are required, whether or not the endpoints say so. As a filter of resources, because those are in
    // front of the binding: a missing id beats a malformed body.
    public sealed partial class BarsOnceAttribute : Mvc.Filters.IAsyncResourceFilter
    {
        /// <inheritdoc />
        public System.Threading.Tasks.Task OnResourceExecutionAsync(
            Mvc.Filters.ResourceExecutingContext context,
            Mvc.Filters.ResourceExecutionDelegate next)
        {
            if (context == null)
            {
                throw new System.ArgumentNullException(nameof(context));
            }

            if (next == null)
            {
                throw new System.ArgumentNullException(nameof(next));
            }

            BarsResult? refusal = BarsRequiredIds.Read(context.HttpContext);
            if (refusal == null)
            {
                return next();
            }

            context.Result = new BarsActionResult(refusal);
            return System.Threading.Tasks.Task.CompletedTask;
        }
    }
}
