using Receiver.Errors;

namespace Receiver.Endpoints;

/// <summary>Everything else: paths that this receiver does not have, and the wrong verb on those that it has.</summary>
/// <remarks>
/// Both are 501 REC_NOT_IMPLEMENTED, "the receiver has not yet implemented that endpoint or functionality". Plain HTTP
/// would use 404 and 405. But in the standard's table, 405 is SEND_METHOD_NOT_ALLOWED, which only the API sends, and a
/// receiver has no 405 of its own. An endpoint of BaRS is verb and path together ("GET /Slot"), so the wrong verb is an
/// endpoint that does not exist. A receiver's 404, REC_NOT_FOUND on the pages of single endpoints, means that the
/// patient's booking or referral does not exist, and the response to a mistyped path must not say that. Both codes give
/// the sender the same advice: do not send this again.
/// </remarks>
internal static class NotImplementedEndpoint
{
    /// <summary>The pattern is explicit because the default pattern excludes paths that look like files.</summary>
    public static void MapNotImplemented(this IEndpointRouteBuilder routes) =>
        routes.MapFallback("{**path}", (HttpRequest request) => new Refusal(
            BarsErrors.RecNotImplementedNotSupported($"This receiver has no endpoint {request.Method} {request.Path}.")));
}
