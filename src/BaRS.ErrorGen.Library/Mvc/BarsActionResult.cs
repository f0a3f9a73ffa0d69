using Mvc = Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.Library
{
    // A response with errors, for controllers.
    internal sealed class BarsActionResult : Mvc.IActionResult, Mvc.Infrastructure.IStatusCodeActionResult
    {
        private readonly BarsResult result;

        internal BarsActionResult(BarsResult result)
        {
            this.result = result;
        }

        public int? StatusCode
        {
            get { return result.StatusCode; }
        }

        internal BarsError Error
        {
            get { return result.Errors[0]; }
        }

        public System.Threading.Tasks.Task ExecuteResultAsync(Mvc.ActionContext context)
        {
            return result.ExecuteAsync(context.HttpContext);
        }
    }
}
