namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>A case for each exit, and more where the framework has several ways to it.</summary>
internal static class ExitCases
{
    private const string BadRequest = "400 REC_BAD_REQUEST value";

    private static readonly string Large = $$"""{"id":"{{ExitCase.AnyId}}","more":"{{new string('x', 4000)}}"}""";

    public static IReadOnlyList<ExitCase> All { get; } =
    [
        new(BarsExit.UnknownRoute, "GET /nowhere/9434765919", "501 REC_NOT_IMPLEMENTED not-supported"),
        new(BarsExit.MethodNotAllowed, "PUT /message", "405 REC_METHOD_NOT_ALLOWED not-supported", Header: "Allow: POST"),
        new(
            BarsExit.UnsupportedMediaType,
            "POST /message",
            "415 REC_UNSUPPORTED_MEDIA_TYPE not-supported",
            Body: "<a/>",
            ContentType: "application/xml"),
        new(
            BarsExit.UnsupportedMediaType,
            "POST /message",
            "415 REC_UNSUPPORTED_MEDIA_TYPE not-supported",
            Body: "{}",
            ContentType: "application/json; charset=utf-99"),
        new(BarsExit.NotAcceptable, "GET /not-acceptable", "406 REC_NOT_ACCEPTABLE processing", Accept: "text/csv"),
        new(BarsExit.InvalidRequest, "POST /message", BadRequest, Body: "{"),
        new(BarsExit.InvalidRequest, "POST /message", BadRequest, Body: string.Empty),
        new(BarsExit.InvalidRequest, "POST /message", BadRequest, Body: "null"),
        new(BarsExit.InvalidRequest, "POST /message", BadRequest, Body: """{"id":"9434765919"}"""),
        new(BarsExit.InvalidRequest, "POST /message", BadRequest, Body: $$$"""{"id":"{{{ExitCase.AnyId}}}","map":{"9434765919":"x"}}"""),
        new(BarsExit.InvalidRequest, "GET /number?value=9434765919x", BadRequest),
        new(BarsExit.InvalidRequest, "GET /number", BadRequest),
        new(BarsExit.InvalidRequest, "GET /problem/422", BadRequest),
        new(BarsExit.InvalidRequest, "GET /status/418", BadRequest),
        new(BarsExit.BodyTooLarge, "POST /small", BadRequest, Body: Large),
        new(BarsExit.BodyTooLarge, "POST /small-by-hand", BadRequest, Body: Large),
        new(BarsExit.Unauthenticated, "GET /secret", "401 REC_UNAUTHORIZED security", Header: "WWW-Authenticate: Bearer"),
        new(BarsExit.Forbidden, "GET /admin", "403 REC_FORBIDDEN forbidden", IsKnown: true),
        new(BarsExit.NotFound, "GET /status/404", "404 REC_NOT_FOUND not-found"),
        new(BarsExit.NotFound, "GET /status/410", "404 REC_NOT_FOUND not-found"),
        new(BarsExit.Conflict, "GET /status/409", "409 REC_CONFLICT conflict"),
        new(BarsExit.TooManyRequests, "GET /limited/429", "429 REC_TOO_MANY_REQUESTS throttled", Header: "Retry-After: 30"),
        new(BarsExit.Timeout, "GET /time-limit", "408 REC_TIMEOUT timeout"),
        new(BarsExit.Timeout, "GET /throws/timeout", "408 REC_TIMEOUT timeout"),
        new(BarsExit.Timeout, "GET /throws/cancelled", "408 REC_TIMEOUT timeout"),
        new(BarsExit.Timeout, "GET /status/504", "408 REC_TIMEOUT timeout"),
        new(BarsExit.Unavailable, "GET /limited/503", "503 REC_SERVICE_UNAVAILABLE transient"),
        new(BarsExit.Unavailable, "GET /problem/503", "503 REC_SERVICE_UNAVAILABLE transient"),
        new(BarsExit.NotImplemented, "GET /throws/not-implemented", "501 REC_NOT_IMPLEMENTED not-supported"),
        new(BarsExit.UnhandledException, "GET /throws/any", "500 REC_SERVER_ERROR exception"),
        new(BarsExit.UnhandledException, "GET /throws/null", "500 REC_SERVER_ERROR exception"),
        new(BarsExit.UnhandledException, "GET /throws/file", "500 REC_SERVER_ERROR exception"),
        new(BarsExit.UnhandledException, "GET /status/500", "500 REC_SERVER_ERROR exception"),
        new(BarsExit.MissingMessageId, "POST /$process-message", "400 REC_BAD_REQUEST required", Body: "{", RequestId: string.Empty),
        new(BarsExit.InvalidMessageId, "POST /$process-message", "400 REC_BAD_REQUEST invalid", Body: "{", RequestId: "943"),
        new(BarsExit.MessageRunning, "POST /$process-message", "425 REC_TOO_EARLY duplicate", Body: "{}", RequestId: FixedStore.Running),
        new(BarsExit.MessageProcessed, "POST /$process-message", "409 REC_CONFLICT duplicate", Body: "{}", RequestId: FixedStore.Done),
        new(BarsExit.BundleReceived, "POST /bundle", "400 REC_BAD_REQUEST invariant", Body: "{}"),
        new(BarsExit.None, "GET /throws/error", "409 REC_CONFLICT conflict"),
    ];
}
