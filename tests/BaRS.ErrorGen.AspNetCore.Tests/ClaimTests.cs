using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>What the handler of a message says of it: what it created, and the id of its Bundle.</summary>
public sealed class ClaimTests
{
    [Fact]
    public async Task A_duplicate_is_answered_with_the_id_of_what_the_first_attempt_created()
    {
        await using var receiver = await TestReceiver.StartAsync(app => app
            .MapPost("/$process-message", (HttpContext context) => context.SetBarsReference("4f1e7a"))
            .OncePerBarsMessage());
        var request = Guid.NewGuid();
        Assert.Equal(200, (await SendAsync(receiver, request)).Status);
        var again = await SendAsync(receiver, request);
        Assert.Equal("The message has already been received and processed. Reference ID: 4f1e7a", again.Diagnostics);
    }

    [Fact]
    public async Task A_new_request_with_the_Bundle_id_of_a_processed_message_is_refused()
    {
        await using var receiver = await StartAsync();
        Assert.Equal(200, (await SendAsync(receiver, Guid.NewGuid(), "b1")).Status);
        Assert.Equal("400 REC_BAD_REQUEST invariant", (await SendAsync(receiver, Guid.NewGuid(), "b1")).Combination);
        Assert.Equal(200, (await SendAsync(receiver, Guid.NewGuid(), "B1")).Status);
    }

    [Theory]
    [InlineData("422 REC_UNPROCESSABLE_ENTITY too-costly")]
    [InlineData("503 REC_SERVICE_UNAVAILABLE transient")]
    public async Task The_Bundle_id_of_a_message_that_failed_is_free_again(string firstAnswer)
    {
        var errors = new Queue<BarsError>(
            BarsErrors.All
                .Where(info => $"{info.StatusCode} {info.Code} {info.IssueCode}" == firstAnswer)
                .Take(1)
                .Select(info => BarsError.Create(info.Scenario)));
        await using var receiver = await StartAsync(() => errors.TryDequeue(out var error) ? error.ToResult() : Results.Ok());
        Assert.Equal(firstAnswer, (await SendAsync(receiver, Guid.NewGuid(), "b1")).Combination);
        Assert.Equal(200, (await SendAsync(receiver, Guid.NewGuid(), "b1")).Status);
    }

    [Fact]
    public async Task The_Bundle_id_of_a_message_that_is_being_processed_is_too_early()
    {
        var started = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var receiver = await TestReceiver.StartAsync(app => app
            .MapPost("/$process-message", async (HttpContext context, string bundle) =>
            {
                if (await context.ClaimBarsBundleAsync(bundle) is { } error)
                    return error;
                started.TrySetResult();
                await goOn.Task;
                return Results.Ok();
            })
            .OncePerBarsMessage());
        var first = SendAsync(receiver, Guid.NewGuid(), "b1");
        await started.Task;
        Assert.Equal("425 REC_TOO_EARLY duplicate", (await SendAsync(receiver, Guid.NewGuid(), "b1")).Combination);
        goOn.SetResult();
        Assert.Equal(200, (await first).Status);
    }

    [Fact]
    public async Task A_store_that_keeps_no_Bundle_ids_says_so()
    {
        BarsClaim claim = new ClaimOfAnOlderStore();
        var exception = await Assert.ThrowsAsync<NotSupportedException>(async () => await claim.ClaimBundleAsync("b1", default));
        Assert.Contains("Override ClaimBundleAsync", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_endpoint_does_not_ask_for_is_refused_with_what_to_call()
    {
        var context = new DefaultHttpContext();
        Assert.Contains(
            "RequireBarsIds()",
            Assert.Throws<InvalidOperationException>(() => context.GetBarsMessageIds()).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "OncePerBarsMessage()",
            Assert.Throws<InvalidOperationException>(() => context.SetBarsReference("1")).Message,
            StringComparison.Ordinal);
    }

    private static Task<TestReceiver> StartAsync(Func<IResult>? process = null) =>
        TestReceiver.StartAsync(app => app
            .MapPost("/$process-message", async (HttpContext context, string bundle) =>
                await context.ClaimBarsBundleAsync(bundle) ?? process?.Invoke() ?? Results.Ok())
            .OncePerBarsMessage());

    private static async Task<Answer> SendAsync(TestReceiver receiver, Guid requestId, string bundleId = "b")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/$process-message?bundle=" + bundleId);
        request.Headers.Add("X-Request-ID", requestId.ToString());
        request.Headers.Add("X-Correlation-ID", Guid.NewGuid().ToString());
        return await Answer.ReadAsync(await receiver.Client.SendAsync(request));
    }

    private sealed class ClaimOfAnOlderStore : BarsClaim
    {
        public override BarsClaimState State => BarsClaimState.Claimed;

        public override ValueTask CompleteAsync(string? reference, CancellationToken cancellationToken) => default;

        public override ValueTask FailAsync(BarsError error, CancellationToken cancellationToken) => default;

        public override ValueTask DisposeAsync() => default;
    }
}
