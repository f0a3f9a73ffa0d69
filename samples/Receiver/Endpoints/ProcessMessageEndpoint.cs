using Microsoft.AspNetCore.Http.Features;
using Receiver.Errors;
using Receiver.Messages;
using Receiver.Requests;

namespace Receiver.Endpoints;

/// <summary>POST /$process-message: takes a message in, once.</summary>
internal static class ProcessMessageEndpoint
{
    private static readonly CommonFailures Failures = new(
        IdMissing: header => BarsErrors.RecBadRequestRequiredMessageHeaders($"{header} is missing."),
        IdNotGuid: header => BarsErrors.RecBadRequestInvalidMessageHeaders($"{header} is not a GUID."),
        UnhandledException: () => BarsErrors.RecServerErrorException());

    // Takes the request and no typed body: minimal APIs bind parameters before any filter runs, and would refuse a broken
    // body before the headers are judged, with a response that has no OperationOutcome.
    public static void MapProcessMessage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/$process-message", ProcessAsync).WithMetadata(Failures);

    private static async Task<IResult> ProcessAsync(HttpRequest request, MessageLog log, ProcessingTime time)
    {
        var ids = request.HttpContext.Features.GetRequiredFeature<TransactionIds>();
        switch (log.Begin(ids))
        {
            case MessageState.Processed:
                return new Refusal(BarsErrors.RecConflictDuplicate("This message has already been received and processed."));
            case MessageState.InProgress:
                return new Refusal(BarsErrors.RecTooEarlyDuplicate());
        }

        var isProcessed = false;
        var isAborted = request.HttpContext.RequestAborted;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(isAborted);
        deadline.CancelAfter(time.Limit);
        try
        {
            if (await MessageBody.FindErrorAsync(request, deadline.Token) is { } error)
                return new Refusal(error);

            // Here a real receiver makes the booking or takes the referral in.
            log.Complete(ids);
            isProcessed = true;
            return Results.Ok();
        }
        // The receiver's own answer, before the API in front of it gives the same one in the receiver's name. The sender comes back.
        catch (OperationCanceledException) when (!isAborted.IsCancellationRequested)
        {
            return new Refusal(BarsErrors.RecTimeoutConnection());
        }
        finally
        {
            if (!isProcessed)
                log.Abandon(ids);
        }
    }
}
