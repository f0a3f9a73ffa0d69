namespace LegacyReceiver.Errors;

/// <summary>The error codes, typed in from the standard's pages.</summary>
public static class ErrorCodes
{
    public const string System = "https://fhir.nhs.uk/Codesystem/http-error-codes"; // BARS2008

    public const string BadRequest = "REC_BAD_REQUEST";
    public const string UnprocessableEntity = "REC_UNPROCESABLE_ENTITY"; // BARS2003
    public const string TooManyRequests = "SEND_TOO_MANY_REQUESTS";
    public const string Conflict = "REC_CONFLICT";
    public const string NotImplemented = "REC_NOT_IMPLEMENTED";
    public const string ServerError = "REC_SERVER_ERROR";
}
