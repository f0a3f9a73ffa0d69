using Microsoft.AspNetCore.Diagnostics;

namespace Receiver.Errors;

/// <summary>
/// Answers where nobody else did. The exception goes to the log and no word of it to the sender: it may hold a
/// patient's data, or tell an attacker how the receiver is built.
/// </summary>
internal sealed partial class UnexpectedExceptionHandler(ILogger<UnexpectedExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        await new Refusal(ErrorFor(exception)).ExecuteAsync(httpContext);
        return true;
    }

    private BarsError ErrorFor(Exception exception)
    {
        // The server's own word for a request that it cannot read to its end: too large, or cut off. The sender's doing.
        if (exception is BadHttpRequestException)
            return BarsErrors.RecBadRequestValue("Body", "it is too large, or incomplete");

        var error = BarsErrors.RecServerErrorTransient();
        LogException(error.ToString(), exception);
        return error;
    }

    // A string, because a source generator, as the one for this method, does not see what another one generates.
    [LoggerMessage(LogLevel.Error, "Answered with {Error}")]
    private partial void LogException(string error, Exception exception);
}
