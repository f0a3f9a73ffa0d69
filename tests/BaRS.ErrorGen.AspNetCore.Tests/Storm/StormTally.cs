using System.Collections.Concurrent;
using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests.Storm;

/// <summary>What came back, and what of it should not have.</summary>
internal sealed class StormTally
{
    private static readonly HashSet<(int, string?, string?)> Legal =
    [
        .. BarsErrors.All
            .Where(info => info.Origin.HasFlag(BarsOrigin.Receiver))
            .Select(info => (info.StatusCode, (string?)info.Code, (string?)info.IssueCode)),
    ];

    private int _broken;

    public ConcurrentDictionary<string, int> Answers { get; } = new();

    public ConcurrentQueue<string> Wrong { get; } = new();

    public int Total => _broken + Answers.Values.Sum();

    public override string ToString() =>
        $"{Total} requests, {_broken} broken; "
            + string.Join(", ", Answers.OrderByDescending(answer => answer.Value).Select(answer => $"{answer.Key}: {answer.Value}"));

    public void Broken() => Interlocked.Increment(ref _broken);

    public void Answered(HttpRequestMessage request, Answer answer)
    {
        Answers.AddOrUpdate(answer.Combination, 1, (_, count) => count + 1);
        var isRight = answer.Status == 200
            || (answer.MediaType == BarsOperationOutcome.MediaType && Legal.Contains((answer.Status, answer.Code, answer.Issue)));
        if (!isRight)
            Wrong.Enqueue($"{request.Method} {request.RequestUri}: {answer.Combination} {answer.Body}");
        if (answer.Header("X-Request-ID") != request.Headers.GetValues("X-Request-ID").Single())
            Wrong.Enqueue($"{request.Method} {request.RequestUri}: X-Request-ID {answer.Header("X-Request-ID")}");
    }
}
