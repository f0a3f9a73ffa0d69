namespace Receiver.Messages;

/// <summary>POST /$process-message: accepts each message once.</summary>
internal static class ProcessMessageEndpoint
{
    public static void MapMessages(this IEndpointRouteBuilder routes) => routes.MapPost("/$process-message", ProcessAsync).OncePerBarsMessage();

    private static async Task<IResult> ProcessAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await MessageBody.FindErrorAsync(request, cancellationToken) is { } error
            ? error
            : Results.Ok();
}
