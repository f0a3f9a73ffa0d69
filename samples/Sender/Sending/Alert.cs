using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wolverine;
using Wolverine.Runtime;

namespace Sender.Sending;

/// <summary>Alerts a person: the standard demands it if a message is not sent again.</summary>
internal static partial class Alert
{
    public static ValueTask RaiseAsync(IWolverineRuntime runtime, IEnvelopeLifecycle lifecycle, Exception exception)
    {
        if (lifecycle.Envelope?.Message is Attempt { Message: var message })
        {
            Undelivered(runtime.LoggerFactory.CreateLogger(typeof(Alert)), message.RequestId, message.CaseId, exception.Message);
            runtime.Services.GetRequiredService<IDeliveryObserver>().OnUndelivered(message, exception.Message);
        }
        else
        {
            Failed(runtime.LoggerFactory.CreateLogger(typeof(Alert)), lifecycle.Envelope?.MessageType, exception);
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(
        LogLevel.Critical,
        "Message {RequestId} of case {CaseId} is not delivered and kept as a dead letter; later messages of the case wait: {Reason}")]
    private static partial void Undelivered(ILogger logger, Guid requestId, Guid caseId, string reason);

    [LoggerMessage(LogLevel.Critical, "A {MessageType} could not be handled, and is kept as a dead letter")]
    private static partial void Failed(ILogger logger, string? messageType, Exception exception);
}
