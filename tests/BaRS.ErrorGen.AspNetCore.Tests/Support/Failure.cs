using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>What the handlers of both APIs do.</summary>
internal static class Failure
{
    /// <summary>What must not leave a receiver.</summary>
    public const string Private = "9434765919";

    /// <summary>The policy of a rate limiter that has nothing left.</summary>
    public const string NothingLeft = "nothing left";

    /// <summary>Throws; the receiver's handlers return nothing of it.</summary>
    public static Exception Of(string kind) => kind switch
    {
        "timeout" => new TimeoutException(Private),
        "cancelled" => new OperationCanceledException(Private),
        "not-implemented" => new NotImplementedException(Private),
        "file" => new FileNotFoundException(Private),
        "error" => BarsErrors.RecConflict("The slot is taken.").ToException(new InvalidOperationException(Private)),
        _ => new InvalidOperationException(Private),
    };

    public static async Task<string> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }

    public static RateLimitPartition<string> Empty()
    {
        var limiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = TimeSpan.FromHours(1) });
        limiter.AttemptAcquire();
        return RateLimitPartition.Get(NothingLeft, _ => limiter);
    }

    public static ProblemDetails Problem(int status) => new() { Status = status, Detail = Private };

    public sealed record Message(Guid Id, Dictionary<string, int>? Map);
}
