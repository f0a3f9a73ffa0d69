using System.Net;

namespace LegacyReceiver.Errors;

/// <summary>An error as an exception, with its status and codes.</summary>
public abstract class ErrorException(string message) : Exception(message)
{
    public abstract HttpStatusCode StatusCode { get; }

    public abstract string ErrorCode { get; }

    public abstract string IssueCode { get; }
}

public sealed class InvalidParameterException(string message) : ErrorException(message)
{
    public override HttpStatusCode StatusCode => HttpStatusCode.BadRequest;

    public override string ErrorCode => ErrorCodes.BadRequest;

    public override string IssueCode => "value";
}

public sealed class RangeTooWideException(string message) : ErrorException(message)
{
    public override HttpStatusCode StatusCode => HttpStatusCode.UnprocessableEntity;

    public override string ErrorCode => ErrorCodes.UnprocessableEntity;

    public override string IssueCode => "too costly"; // BARS2002
}

public sealed class TooBusyException(string message) : ErrorException(message)
{
    public override HttpStatusCode StatusCode => HttpStatusCode.TooManyRequests;

    public override string ErrorCode => ErrorCodes.TooManyRequests; // BARS2005

    public override string IssueCode => "throttled";
}

public sealed class UnknownRouteException(string message) : ErrorException(message)
{
    public override HttpStatusCode StatusCode => HttpStatusCode.NotImplemented;

    public override string ErrorCode => ErrorCodes.NotImplemented;

    public override string IssueCode => "not-supported";
}
