using System.Net;

namespace LegacyReceiver.Errors;

/// <summary>The error code of a status, if nothing else is known.</summary>
public static class StatusMap
{
    private static readonly Dictionary<HttpStatusCode, string> Codes = new()
    {
        [HttpStatusCode.BadRequest] = ErrorCodes.BadRequest,
        [HttpStatusCode.Conflict] = ErrorCodes.Conflict,
        [HttpStatusCode.InternalServerError] = ErrorCodes.ServerError,
        [HttpStatusCode.NotFound] = ErrorCodes.BadRequest, // BARS2004
    };

    public static string GetCode(HttpStatusCode status) => Codes.GetValueOrDefault(status, ErrorCodes.ServerError);
}
