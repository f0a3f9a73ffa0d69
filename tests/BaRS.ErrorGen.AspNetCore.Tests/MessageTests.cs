using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>The two ids of a request, and a message that comes more than once.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("POST", "/$process-message", null, "400 REC_BAD_REQUEST required")]
    [InlineData("POST", "/$process-message", "123", "400 REC_BAD_REQUEST invalid")]
    [InlineData("GET", "/bars/Slot", null, "400 REC_BAD_REQUEST invalid")]
    [InlineData("GET", "/bars/Slot", "123", "400 REC_BAD_REQUEST value")]
    [InlineData("GET", "/bars/Appointment/4", null, "400 REC_BAD_REQUEST required")]
    public async Task Each_endpoint_answers_a_missing_or_malformed_id_as_its_page_of_the_standard_says(
        string method,
        string path,
        string? id,
        string combination)
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await SendAsync(receiver, method, path, id, Guid.NewGuid().ToString());
        Assert.Equal(combination, answer.Combination);
        Assert.StartsWith("X-Request-ID is ", answer.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_id_beats_a_body_that_cannot_be_read()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await SendAsync(receiver, "POST", "/$process-message", null, null, "{");
        Assert.Equal("400 REC_BAD_REQUEST required", answer.Combination);
    }

    [Fact]
    public async Task A_message_that_was_processed_is_a_duplicate_whatever_its_correlation_id()
    {
        var count = 0;
        await using var receiver = await TestReceiver.StartAsync(app => Map(app, () => Results.Ok(++count)));
        var id = Guid.NewGuid().ToString();
        Assert.Equal(200, (await SendAsync(receiver, "POST", "/$process-message", id, Guid.NewGuid().ToString(), "{}")).Status);
        var again = await SendAsync(receiver, "POST", "/$process-message", id, Guid.NewGuid().ToString(), "{}");
        Assert.Equal("409 REC_CONFLICT duplicate", again.Combination);
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task An_attempt_while_the_first_one_runs_is_too_early()
    {
        var started = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var receiver = await TestReceiver.StartAsync(app => app
            .MapPost("/$process-message", async () =>
            {
                started.TrySetResult();
                await goOn.Task;
                return Results.Ok();
            })
            .OncePerBarsMessage());
        var (request, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var first = SendAsync(receiver, "POST", "/$process-message", request, correlation);
        await started.Task;
        Assert.Equal("425 REC_TOO_EARLY duplicate", (await SendAsync(receiver, "POST", "/$process-message", request, correlation)).Combination);
        goOn.SetResult();
        Assert.Equal(200, (await first).Status);
        Assert.Equal("409 REC_CONFLICT duplicate", (await SendAsync(receiver, "POST", "/$process-message", request, correlation)).Combination);
    }

    [Fact]
    public async Task A_message_that_failed_for_good_gets_the_same_answer_again_and_one_that_failed_for_now_is_judged_afresh()
    {
        var results = new Queue<IResult>(
        [
            BarsErrors.RecServiceUnavailableTransient("The register is down.").ToResult(),
            BarsErrors.RecBadRequestInvariantMessageContent("Two Appointments.").ToResult(),
        ]);
        await using var receiver = await TestReceiver.StartAsync(app => Map(app, results.Dequeue));
        var (request, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        Assert.Equal(503, (await SendAsync(receiver, "POST", "/$process-message", request, correlation, "{}")).Status);
        for (var i = 0; i < 3; i++)
        {
            var answer = await SendAsync(receiver, "POST", "/$process-message", request, correlation, "{}");
            Assert.Equal(("400 REC_BAD_REQUEST invariant", "Two Appointments."), (answer.Combination, answer.Diagnostics));
        }
    }

    [Fact]
    public async Task An_attempt_that_throws_gives_the_message_back()
    {
        var count = 0;
        await using var receiver = await TestReceiver.StartAsync(
            app => Map(app, () => count++ == 0 ? throw new InvalidOperationException() : Results.Ok()));
        var (request, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        Assert.Equal(500, (await SendAsync(receiver, "POST", "/$process-message", request, correlation, "{}")).Status);
        Assert.Equal(200, (await SendAsync(receiver, "POST", "/$process-message", request, correlation, "{}")).Status);
    }

    [Fact]
    public async Task Of_many_attempts_at_once_one_processes_the_message()
    {
        var count = 0;
        await using var receiver = await TestReceiver.StartAsync(app => app
            .MapPost("/$process-message", async () =>
            {
                Interlocked.Increment(ref count);
                await Task.Yield();
                return Results.Ok();
            })
            .OncePerBarsMessage());
        var (request, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => SendAsync(receiver, "POST", "/$process-message", request, correlation)));
        Assert.Equal(1, count);
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(
            answers.Where(answer => answer.Status != 200),
            answer => Assert.Contains(answer.Combination, new[] { "425 REC_TOO_EARLY duplicate", "409 REC_CONFLICT duplicate" }));
    }

    private static void Map(WebApplication app) => Map(app, () => Results.Ok());

    private static void Map(WebApplication app, Func<IResult> process)
    {
        app.MapPost("/$process-message", (Message message) => process()).OncePerBarsMessage();
        var group = app.MapGroup("/bars").RequireBarsIds();
        group.MapGet("/Slot", () => Results.Ok());
        group.MapGet("/Appointment/{appointmentId}", (string appointmentId) => Results.Ok(appointmentId));
    }

    private static async Task<Answer> SendAsync(
        TestReceiver receiver,
        string method,
        string path,
        string? requestId,
        string? correlationId,
        string? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (requestId is not null)
            request.Headers.Add("X-Request-ID", requestId);
        if (correlationId is not null)
            request.Headers.Add("X-Correlation-ID", correlationId);
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return await Answer.ReadAsync(await receiver.Client.SendAsync(request));
    }

    private sealed record Message(string? Id);
}
