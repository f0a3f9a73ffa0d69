using Microsoft.AspNetCore.Diagnostics;
using Receiver.Requests;

namespace Receiver.Errors;

/// <summary>
/// Responds to unhandled exceptions. The exception goes to the log, and none of it to the sender: it can contain patient
/// data, or show an attacker how the receiver is built.
/// </summary>
internal sealed partial class UnexpectedExceptionHandler(ILogger<UnexpectedExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // From the feature, because the request no longer has an endpoint when the handler gets it.
        var failures = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<CommonFailures>();
        var error = failures?.UnhandledException() ?? BarsErrors.RecServerErrorTransient();
        LogException(error.ToString(), exception);
        await new Refusal(error).ExecuteAsync(httpContext);
        return true;
    }

    // A string, because a source generator, such as the one for this method, does not see what another one generates.
    [LoggerMessage(LogLevel.Error, "Answered with {Error}")]
    private partial void LogException(string error, Exception exception);
}
