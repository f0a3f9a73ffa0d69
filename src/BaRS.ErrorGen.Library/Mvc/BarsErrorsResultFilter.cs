using Mvc = Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.Library
{
    // MVC does not ask the writers of problem details. Behind its own filter for failures (order -2000), so that whatever that made
    // of a result is seen here.
    internal sealed class BarsErrorsResultFilter : Mvc.Filters.IAlwaysRunResultFilter, Mvc.Filters.IOrderedFilter
    {
        public int Order
        {
            get { return int.MaxValue; }
        }

        public void OnResultExecuting(Mvc.Filters.ResultExecutingContext context)
        {
            if (!BarsErrorsFeature.AppliesTo(context.HttpContext))
            {
                return;
            }

            var result = context.Result as Mvc.ObjectResult;
            if (result == null)
            {
                return;
            }

            var outcome = result.Value as BarsOperationOutcome;
            var error = result.Value as BarsError;
            if (outcome != null || error != null)
            {
                context.Result = outcome != null ? outcome.ToActionResult() : error!.ToActionResult();
                return;
            }

            var problem = result.Value as Mvc.ProblemDetails;
            if (problem != null)
            {
                context.Result = BarsAnswer.Choose(context.HttpContext, problem, result.StatusCode ?? 500).ToActionResult();
            }
        }

        public void OnResultExecuted(Mvc.Filters.ResultExecutedContext context)
        {
        }
    }
}
