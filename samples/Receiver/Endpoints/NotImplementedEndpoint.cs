using Receiver.Errors;

namespace Receiver.Endpoints;

/// <summary>Everything else: paths that this receiver does not have, and the wrong verb on those that it has.</summary>
/// <remarks>
/// Both are 501 REC_NOT_IMPLEMENTED, "the receiver has not yet implemented that endpoint or functionality". Plain HTTP
/// would say 404 and 405. But in the standard's table 405 is SEND_METHOD_NOT_ALLOWED, which is the API's to send, and a
/// receiver has no 405 of its own there; an endpoint of BaRS is verb and path together ("GET /Slot"), so the wrong verb
/// is an endpoint that is not there. And a receiver's 404, REC_NOT_FOUND on the pages of single endpoints, means that the
/// patient's booking or referral does not exist: an answer for a mistyped path must not read like that. Both advise the
/// sender alike: do not send this again.
/// </remarks>
internal static class NotImplementedEndpoint
{
    /// <summary>The pattern is given because the default one leaves out paths that look like files.</summary>
    public static void MapNotImplemented(this IEndpointRouteBuilder routes) =>
        routes.MapFallback("{**path}", (HttpRequest request) => new Refusal(
            BarsErrors.RecNotImplementedNotSupported($"This receiver has no endpoint {request.Method} {request.Path}.")));
}
