namespace LegacyReceiver.Errors;

/// <summary>Turns the exceptions of the controllers into responses.</summary>
public sealed class ErrorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ErrorException exception)
        {
            context.Response.StatusCode = (int)exception.StatusCode;
            await WriteAsync(context, Outcome.Create(exception.IssueCode, exception.ErrorCode, exception.Message));
        }
        catch (Exception exception)
        {
            switch (exception)
            {
                case TimeoutException:
                    context.Response.StatusCode = 418; // BARS2001
                    break;
                default:
                    context.Response.StatusCode = 500;
                    break;
            }

            var issue = new Issue
            {
                Severity = "error",
                Code = "transient",
                Details = new Details { Coding = [new Coding { System = ErrorCodes.System, Code = ErrorCodes.ServerError }] },
                Diagnostics = exception.ToString(), // BARS2009
            };
            await WriteAsync(context, new Outcome([issue]));
        }
    }

    private static Task WriteAsync(HttpContext context, Outcome outcome) =>
        context.Response.WriteAsJsonAsync(outcome, options: null, contentType: "application/fhir+json");
}
