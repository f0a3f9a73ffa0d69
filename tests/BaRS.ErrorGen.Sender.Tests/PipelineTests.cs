using System.Text;
using BaRS.ErrorGen.Sender.Tests.Support;
using static BaRS.ErrorGen.Sender.Tests.Support.Answers;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>Through IHttpClientFactory, Polly and Microsoft's standard pipeline, a message is sent as the handler sends it.</summary>
public sealed class PipelineTests
{
    private static readonly string Unavailable = Error(503, "REC_SERVICE_UNAVAILABLE", "transient");

    private static readonly string Expired = Error(401, "SEND_UNAUTHORIZED", "expired");

    public static TheoryData<Way> Ways => [Way.Factory, Way.Polly, Way.Standard];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_resend_is_the_same_message_with_the_same_ids(Way way)
    {
        await using var receiver = RawReceiver.Of(Unavailable, "", Head(200, 100) + "half", Success);
        using var sender = new WaySender(way);
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal([2, 4, 8], sender.Delays);
        Assert.All(receiver.Requests, request => Assert.Equal(TestMessage.Body, request.Text));
        Assert.Single(receiver.Requests.Select(request => request.RequestId).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Each_action_has_resends_of_its_own_and_a_token_is_refreshed_once(Way way)
    {
        var timeout = Error(408, "REC_TIMEOUT", "timeout");
        var told = new List<int>();
        await using var receiver = RawReceiver.Of(Unavailable, timeout, timeout, timeout, Expired, Unavailable, Expired);
        using var sender = new WaySender(way, options =>
        {
            options.RefreshToken = (_, _) => Task.FromResult<string?>("new");
            options.OnRetry = attempt => told.Add(attempt.Number);
        });
        Assert.Equal(401, await sender.SendAsync(receiver));
        Assert.Equal([2, 5, 5, 5, 4], sender.Delays);
        Assert.Equal([1, 2, 3, 4, 5, 6], told);
        Assert.Equal(
            ["Bearer old", "Bearer old", "Bearer old", "Bearer old", "Bearer old", "Bearer new", "Bearer new"],
            receiver.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_receiver_that_stays_down_gets_the_resends_of_the_policy(Way way)
    {
        await using var receiver = RawReceiver.Of(Unavailable);
        using var sender = new WaySender(way);
        Assert.Equal(503, await sender.SendAsync(receiver));
        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60], sender.Delays);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Retry_After_is_waited_for_up_to_its_bound(Way way)
    {
        await using var receiver = RawReceiver.Of(
            Error(429, "SEND_TOO_MANY_REQUESTS", "throttled", Ids + "Retry-After: 30\r\n"),
            Error(429, "SEND_TOO_MANY_REQUESTS", "throttled", Ids + "Retry-After: 3000\r\n"),
            Success);
        using var sender = new WaySender(way);
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal([30, 120], sender.Delays);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Attempts_that_take_too_long_are_sent_again_in_their_headers_and_in_their_body(Way way)
    {
        var time = TestTime.Create();
        await using var receiver = new RawReceiver(async (_, i, stream, stop) =>
        {
            if (i < 3)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(i == 0 ? "" : Head(i == 1 ? 200 : 503, 100) + "half"), stop);
                using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop);
                await Task.WhenAll(time.StallAsync(gone.Token), CloseAsync(stream, gone));
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(Duplicate), stop);
        });
        using var sender = new WaySender(way, options => options.TreatDeliveredAsSuccess = true, time);
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal(4, receiver.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_the_caller_cancels_is_never_sent_again(Way way)
    {
        using var caller = new CancellationTokenSource();
        await using var receiver = new RawReceiver(async (_, _, _, _) => await caller.CancelAsync());
        using var sender = new WaySender(way);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => sender.Client.SendAsync(TestMessage.Create(receiver.Address), caller.Token));
        Assert.Single(receiver.Requests);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_changes_something_is_only_sent_again_with_an_id_also_if_no_answer_came(Way way)
    {
        foreach (var answer in new[] { "", Unavailable })
        {
            await using var receiver = RawReceiver.Of(answer, Success);
            using var sender = new WaySender(way);
            // With a body: SocketsHttpHandler itself sends a request without one again when the connection drops.
            using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address) { Content = new StringContent("body") };
            await Record.ExceptionAsync(() => sender.Client.SendAsync(request));
            Assert.Single(receiver.Requests);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_id_that_changes_inside_the_retried_part_is_an_exception(Way way)
    {
        await using var receiver = RawReceiver.Of(Unavailable);
        using var sender = new WaySender(way, inside: () => new NewId());
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => sender.SendAsync(receiver));
        Assert.StartsWith("X-Request-ID was set or changed", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task All_messages_of_a_client_have_one_budget(Way way)
    {
        await using var receiver = RawReceiver.Of(Unavailable);
        using var sender = new WaySender(way, options => options.RetryBudget = 10);
        for (var i = 0; i < 5; i++)
            Assert.Equal(503, await sender.SendAsync(receiver));
        Assert.Equal(5 + 10, receiver.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_success_that_always_breaks_off_is_told_to_nobody_as_one(Way way)
    {
        await using var receiver = RawReceiver.Of(Head(200, 100) + "half");
        using var sender = new WaySender(way);
        await Assert.ThrowsAsync<HttpRequestException>(() => sender.SendAsync(receiver));
        Assert.Equal(9, receiver.Requests.Count);
    }

    // The sender has given up when it closes its connection.
    private static async Task CloseAsync(Stream stream, CancellationTokenSource gone)
    {
        try
        {
            while (await stream.ReadAsync(new byte[1]) > 0)
            {
            }
        }
        finally
        {
            await gone.CancelAsync();
        }
    }

    private sealed class NewId : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("X-Request-ID");
            request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
