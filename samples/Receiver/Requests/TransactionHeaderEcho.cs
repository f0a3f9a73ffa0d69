using Microsoft.Extensions.Primitives;

namespace Receiver.Requests;

/// <summary>
/// Sends both ids back in every response, refusals included: a sender that does not find them takes the answer for one
/// of a machine in between, and sends the message again.
/// </summary>
internal static class TransactionHeaderEcho
{
    private static readonly string[] Names = [TransactionIds.RequestHeader, TransactionIds.CorrelationHeader];

    public static void UseTransactionHeaderEcho(this WebApplication app) => app.Use((context, next) =>
    {
        // At the last moment, because the exception handler clears the headers that were set until then.
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

    /// <summary>A value that is no GUID goes back as it came, but the server refuses to write any other than printable ASCII.</summary>
    private static bool CanBeSent(StringValues values) =>
        values.All(value => value is not null && value.All(c => c is >= ' ' and <= '~'));
}
