using Microsoft.AspNetCore.Http.Features;
using Receiver.Errors;
using Receiver.Messages;
using Receiver.Requests;

namespace Receiver.Endpoints;

/// <summary>POST /$process-message: takes a message in, once.</summary>
internal static class ProcessMessageEndpoint
{
    // Takes the request and no typed body: minimal APIs bind parameters before any filter runs, and would refuse a broken
    // body before the headers are judged, with a response that has no OperationOutcome.
    public static void MapProcessMessage(this IEndpointRouteBuilder routes) => routes.MapPost("/$process-message", ProcessAsync);

    private static async Task<IResult> ProcessAsync(HttpRequest request, MessageLog log)
    {
        var ids = request.HttpContext.Features.GetRequiredFeature<TransactionIds>();
        switch (log.Begin(ids))
        {
            case MessageState.Processed:
                return new Refusal(BarsErrors.RecConflictDuplicate());
            case MessageState.InProgress:
                return new Refusal(BarsErrors.RecTooEarlyDuplicate());
        }

        var isProcessed = false;
        try
        {
            if (await MessageBody.FindErrorAsync(request) is { } error)
                return new Refusal(error);

            // Here a real receiver makes the booking or takes the referral in.
            log.Complete(ids);
            isProcessed = true;
            return Results.Ok();
        }
        finally
        {
            if (!isProcessed)
                log.Abandon(ids);
        }
    }
}
