using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sender.Demo;

/// <summary>What happens on the wire instead of an answer, or to an answer.</summary>
internal enum FaultKind
{
    /// <summary>An answer of somebody before the receiver.</summary>
    Answer,

    /// <summary>The connection breaks.</summary>
    Reset,

    /// <summary>The connection breaks in the body of the answer.</summary>
    HalfBody,

    /// <summary>The answer stops in its body, and the connection stays.</summary>
    SlowBody,
}

/// <summary>One thing that goes wrong.</summary>
/// <param name="Name">What a reader of the table knows it by.</param>
/// <param name="Kind">What happens.</param>
/// <param name="IsAfterWork">Whether the receiver processes the message before it happens.</param>
internal sealed record Fault(string Name, FaultKind Kind, bool IsAfterWork = false)
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    public string ContentType { get; init; } = "application/fhir+json";

    public string Body { get; init; } = "{\"resourceType\":\"Bundle\",\"type\":\"message\"}";

    public string? RetryAfter { get; init; }

    /// <summary>What a sender is to do, by the standard.</summary>
    public BarsRetryAdvice Advice { get; init; } = BarsRetryPolicies.Backoff;

    /// <summary>Answers with what the standard lists.</summary>
    public static Fault Of(BarsScenario scenario, string? retryAfter = null)
    {
        var error = BarsError.Create(scenario);
        return new Fault($"{error.StatusCode} {error.Code} {error.IssueCode}", FaultKind.Answer)
        {
            Status = error.StatusCode,
            Body = BarsOperationOutcome.Create(error).ToJson(),
            RetryAfter = retryAfter,
            Advice = BarsRetry.Classify(error.StatusCode, error.Code, error.IssueCode),
        };
    }

    public async Task HappenAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        if (RetryAfter is not null)
            context.Response.Headers.RetryAfter = RetryAfter;
        await HappenAsync(context, Encoding.UTF8.GetBytes(Body));
    }

    /// <summary>Lets it happen to an answer that is not sent yet.</summary>
    public async Task HappenAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        if (Kind != FaultKind.Reset)
            await context.Response.Body.WriteAsync(Kind == FaultKind.Answer ? body : body[..(body.Length / 2)]);
        if (Kind == FaultKind.Answer)
            return;

        await context.Response.Body.FlushAsync();
        if (Kind == FaultKind.SlowBody)
            await UntilGivenUpAsync(context.RequestAborted);
        context.Abort();
    }

    private static Task UntilGivenUpAsync(CancellationToken aborted)
    {
        var ended = new TaskCompletionSource();
        aborted.Register(ended.SetResult);
        return ended.Task;
    }
}
