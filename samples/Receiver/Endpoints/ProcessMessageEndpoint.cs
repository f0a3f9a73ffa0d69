using Microsoft.AspNetCore.Http.Features;
using Receiver.Errors;
using Receiver.Messages;
using Receiver.Requests;

namespace Receiver.Endpoints;

/// <summary>POST /$process-message: accepts each message once.</summary>
internal static class ProcessMessageEndpoint
{
    private static readonly CommonFailures Failures = new(
        IdMissing: header => BarsErrors.RecBadRequestRequiredMessageHeaders($"{header} is missing."),
        IdNotGuid: header => BarsErrors.RecBadRequestInvalidMessageHeaders($"{header} is not a GUID."),
        UnhandledException: () => BarsErrors.RecServerErrorException());

    // Takes the request and not a typed body: minimal APIs bind parameters before any filter runs, and would reject an
    // invalid body before the headers are checked, with a response that has no OperationOutcome.
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

            // A real receiver makes the booking or stores the referral here.
            log.Complete(ids);
            isProcessed = true;
            return Results.Ok();
        }
        // The receiver answers before the API in front of it gives the same answer on its behalf. The sender tries again.
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
