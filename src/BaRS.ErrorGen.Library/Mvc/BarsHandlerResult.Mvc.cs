using Mvc = Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.Library
{
    internal static partial class BarsHandlerResult
    {
        static partial void ReadActionResult(object? result, ref int statusCode, ref BarsError? error, ref bool isRead)
        {
            var answer = result as BarsActionResult;
            var content = result as Mvc.ObjectResult;
            var status = result as Mvc.Infrastructure.IStatusCodeActionResult;
            error = answer != null ? answer.Error : content != null ? FindError(content.Value) : null;
            if (error != null)
            {
                statusCode = error.StatusCode;
            }
            else if (status != null && status.StatusCode != null)
            {
                statusCode = status.StatusCode.Value;
            }
            else if (content != null)
            {
                var problem = content.Value as Mvc.ProblemDetails;
                statusCode = problem == null ? statusCode : problem.Status ?? 500;
            }
            else if (result is Mvc.IActionResult)
            {
                isRead = false;
            }
        }
    }
}
