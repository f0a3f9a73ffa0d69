namespace Receiver.Requests;

/// <summary>
/// What can go wrong at every endpoint of the standard, and how the page of one endpoint answers it. The pages differ:
/// an absent X-Request-ID is <c>invalid</c> at GET /Slot and <c>required</c> at POST /$process-message.
/// </summary>
/// <param name="IdMissing">X-Request-ID or X-Correlation-ID is absent; gets the header's name.</param>
/// <param name="IdNotGuid">One of them is not a GUID; gets the header's name.</param>
/// <param name="UnhandledException">An exception that nobody expected.</param>
/// <remarks>Metadata of an endpoint, so that the filter and the exception handler that serve them all find the answers of this one.</remarks>
internal sealed record CommonFailures(
    Func<string, BarsError> IdMissing,
    Func<string, BarsError> IdNotGuid,
    Func<BarsError> UnhandledException);
