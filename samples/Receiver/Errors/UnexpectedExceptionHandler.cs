using Microsoft.AspNetCore.Diagnostics;
using Receiver.Requests;

namespace Receiver.Errors;

/// <summary>
/// Answers where nobody else did. The exception goes to the log and no word of it to the sender: it may hold a
/// patient's data, or tell an attacker how the receiver is built.
/// </summary>
internal sealed partial class UnexpectedExceptionHandler(ILogger<UnexpectedExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The feature, because the handler is given a request that has no endpoint any more.
        var failures = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<CommonFailures>();
        var error = failures?.UnhandledException() ?? BarsErrors.RecServerErrorTransient();
        LogException(error.ToString(), exception);
        await new Refusal(error).ExecuteAsync(httpContext);
        return true;
    }

    // A string, because a source generator, as the one for this method, does not see what another one generates.
    [LoggerMessage(LogLevel.Error, "Answered with {Error}")]
    private partial void LogException(string error, Exception exception);
}
