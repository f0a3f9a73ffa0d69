using Microsoft.Extensions.Primitives;

namespace Receiver.Requests;

/// <summary>
/// Returns both ids in every response, including error responses. A sender that does not find them assumes that the
/// response came from a machine in between, and sends the message again.
/// </summary>
internal static class TransactionHeaderEcho
{
    private static readonly string[] Names = [TransactionIds.RequestHeader, TransactionIds.CorrelationHeader];

    public static void UseTransactionHeaderEcho(this WebApplication app) => app.Use((context, next) =>
    {
        // As late as possible, because the exception handler clears the headers that were set before.
        context.Response.OnStarting(() =>
        {
            foreach (var name in Names)
            {
                if (context.Request.Headers.TryGetValue(name, out var values) && CanBeSent(values))
                    context.Response.Headers[name] = values;
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>A value that is not a GUID is returned as it came, but the server can write only printable ASCII.</summary>
    private static bool CanBeSent(StringValues values) =>
        values.All(value => value is not null && value.All(c => c is >= ' ' and <= '~'));
}
