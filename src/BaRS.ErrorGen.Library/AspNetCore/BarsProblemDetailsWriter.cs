using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // Problem details of the framework leave as OperationOutcomes: Results.Problem, validation, the exception handler, status
    // code pages. The first writer that can write does, so that this one is the first of all.
    internal sealed class BarsProblemDetailsWriter : Http.IProblemDetailsWriter
    {
        public bool CanWrite(Http.ProblemDetailsContext context)
        {
            return BarsErrorsFeature.AppliesTo(context.HttpContext) && ChooseError(context) != null;
        }

        public System.Threading.Tasks.ValueTask WriteAsync(Http.ProblemDetailsContext context)
        {
            return new System.Threading.Tasks.ValueTask(
                BarsAnswer.WriteAsync(context.HttpContext, ChooseError(context)!, FindException(context)));
        }

        private static BarsError? ChooseError(Http.ProblemDetailsContext context)
        {
            System.Exception? exception = FindException(context);
            if (exception != null)
            {
                return BarsAnswer.Choose(context.HttpContext, exception);
            }

            Http.HttpValidationProblemDetails? validation = context.ProblemDetails as Http.HttpValidationProblemDetails;
            return BarsAnswer.Choose(
                context.HttpContext,
                BarsAnswer.FindExit(context.HttpContext, context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode),
                null,
                validation == null ? null : BarsAnswer.DescribeFields(context.HttpContext, validation.Errors.Keys));
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
