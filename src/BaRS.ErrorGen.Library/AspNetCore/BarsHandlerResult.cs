using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // What a handler returned, before it is written: whether the message is processed is decided by it.
    internal static partial class BarsHandlerResult
    {
        // False for a result that sets its status when it is written, as a class of the receiver may do.
        internal static bool TryRead(Http.HttpContext context, object? result, out int statusCode, out BarsError? error)
        {
            // Results<Ok, NotFound> holds the one that was returned.
            object? answer = result;
            for (var nested = answer as Http.INestedHttpResult; nested != null; nested = answer as Http.INestedHttpResult)
            {
                answer = nested.Result;
            }

            error = FindError(answer);
            if (error != null)
            {
                statusCode = error.StatusCode;
                return true;
            }

            statusCode = context.Response.StatusCode;
            var status = answer as Http.IStatusCodeHttpResult;
            if (status != null)
            {
                statusCode = status.StatusCode ?? statusCode;
                return true;
            }

            bool isRead = !(answer is Http.IResult);
            ReadActionResult(answer, ref statusCode, ref error, ref isRead);
            return isRead;
        }

        internal static BarsError? FindError(object? value)
        {
            var outcome = value as BarsOperationOutcome;
            var answer = value as BarsResult;
            return outcome != null ? outcome.Errors[0] : answer != null ? answer.Errors[0] : value as BarsError;
        }

        // Results of controllers.
        static partial void ReadActionResult(object? result, ref int statusCode, ref BarsError? error, ref bool isRead);
    }
}
