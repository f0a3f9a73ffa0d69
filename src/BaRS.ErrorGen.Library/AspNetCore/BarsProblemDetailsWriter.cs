using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // Problem details of the framework leave as OperationOutcomes: Results.Problem, validation, the exception handler, status
    // code pages. The first writer that can write does, so that this one is the first of all.
    internal sealed class BarsProblemDetailsWriter : Http.IProblemDetailsWriter
    {
        public bool CanWrite(Http.ProblemDetailsContext context)
        {
            return BarsErrorsFeature.AppliesTo(context.HttpContext);
        }

        public System.Threading.Tasks.ValueTask WriteAsync(Http.ProblemDetailsContext context)
        {
            Http.HttpContext http = context.HttpContext;
            System.Exception? exception = FindException(context);
            BarsError error = exception == null
                ? BarsAnswer.Choose(http, context.ProblemDetails, http.Response.StatusCode)
                : BarsAnswer.Choose(http, exception);
            return new System.Threading.Tasks.ValueTask(BarsAnswer.WriteAsync(http, error, exception));
        }

        private static System.Exception? FindException(Http.ProblemDetailsContext context)
        {
            if (context.Exception != null)
            {
                return context.Exception;
            }

            Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature? handler =
                context.HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>();
            return handler == null ? null : handler.Error;
        }
    }
}
