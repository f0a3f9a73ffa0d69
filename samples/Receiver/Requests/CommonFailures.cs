namespace Receiver.Requests;

/// <summary>
/// What can go wrong at every endpoint of the standard, and the response that the page of one endpoint gives. The pages differ:
/// an absent X-Request-ID is <c>invalid</c> at GET /Slot and <c>required</c> at POST /$process-message.
/// </summary>
/// <param name="IdMissing">X-Request-ID or X-Correlation-ID is absent; gets the header's name.</param>
/// <param name="IdNotGuid">One of them is not a GUID; gets the header's name.</param>
/// <param name="UnhandledException">An unexpected exception.</param>
/// <remarks>Metadata of an endpoint, so that the shared filter and exception handler find the responses of this endpoint.</remarks>
internal sealed record CommonFailures(
    Func<string, BarsError> IdMissing,
    Func<string, BarsError> IdNotGuid,
    Func<BarsError> UnhandledException);
