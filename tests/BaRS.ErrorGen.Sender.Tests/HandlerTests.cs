using System.Net.Http.Json;
using BaRS.ErrorGen.Sender.Tests.Support;
using static BaRS.ErrorGen.Sender.Tests.Support.Answers;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>The handler sends the same message again, as often and as late as the standard and the spec say.</summary>
public sealed class HandlerTests
{
    private static readonly string Unavailable = Error(503, "REC_SERVICE_UNAVAILABLE", "transient");

    private static readonly string Expired = Error(401, "SEND_UNAUTHORIZED", "expired");

    [Fact]
    public async Task A_resend_is_the_same_message_with_the_same_ids()
    {
        await using var receiver = RawReceiver.Of(Unavailable, "", Success);
        using var sender = new TestSender();
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal(3, receiver.Requests.Count);
        Assert.All(receiver.Requests, request => Assert.Equal(TestMessage.Body, request.Text));
        Assert.Single(receiver.Requests.Select(request => request.RequestId).Distinct());
        Assert.Single(receiver.Requests.Select(request => request.Headers["X-Correlation-ID"]).Distinct());
    }

    [Fact]
    public async Task A_receiver_that_stays_down_gets_the_resends_of_the_policy_and_then_the_caller_the_answer()
    {
        await using var receiver = RawReceiver.Of(Unavailable);
        using var sender = new TestSender();
        Assert.Equal(503, await sender.SendAsync(receiver));
        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60], sender.Delays);
    }

    [Fact]
    public async Task A_connection_that_drops_is_sent_again_like_a_receiver_that_is_down()
    {
        await using var receiver = RawReceiver.Of("");
        using var sender = new TestSender();
        await Assert.ThrowsAsync<HttpRequestException>(() => sender.SendAsync(receiver));
        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60], sender.Delays);
    }

    [Fact]
    public async Task Each_action_has_resends_of_its_own()
    {
        var timeout = Error(408, "REC_TIMEOUT", "timeout");
        await using var receiver = RawReceiver.Of(Unavailable, timeout, timeout, timeout, Expired, Unavailable, Success);
        using var sender = new TestSender(options => options.RefreshToken = (_, _) => Task.FromResult<string?>("new"));
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal([2, 5, 5, 5, 4], sender.Delays);
    }

    [Fact]
    public async Task A_token_is_refreshed_once()
    {
        var refreshed = 0;
        await using var receiver = RawReceiver.Of(Expired);
        using var sender = new TestSender(options => options.RefreshToken = (_, _) => Task.FromResult<string?>($"new {++refreshed}"));
        Assert.Equal(401, await sender.SendAsync(receiver));
        Assert.Equal(["Bearer old", "Bearer new 1"], receiver.Requests.Select(request => request.Headers["Authorization"]));
        Assert.Empty(sender.Delays);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_new_token_nothing_is_sent_again(bool hasRefresh)
    {
        await using var receiver = RawReceiver.Of(Expired);
        using var sender = new TestSender(
            options => options.RefreshToken = hasRefresh ? (_, _) => Task.FromResult<string?>(null) : null);
        Assert.Equal(401, await sender.SendAsync(receiver));
        Assert.Single(receiver.Requests);
    }

    [Theory]
    [InlineData("Retry-After: 30", 30)]
    [InlineData("Retry-After: 1", 2)]
    [InlineData("Retry-After: 86400", 120)]
    [InlineData("Date: Thu, 26 Nov 2026 08:00:00 GMT\r\nRetry-After: Thu, 26 Nov 2026 08:00:45 GMT", 45)]
    [InlineData("Retry-After: Thu, 26 Nov 2026 09:00:50 GMT", 50)]
    public async Task Retry_After_is_waited_for_up_to_its_bound_and_never_shortens_a_delay(string header, double seconds)
    {
        await using var receiver = RawReceiver.Of(Error(429, "SEND_TOO_MANY_REQUESTS", "throttled", Ids + header + "\r\n"), Success);
        using var sender = new TestSender();
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal(seconds, Assert.Single(sender.Delays));
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_sent_again()
    {
        var time = TestTime.Create();
        await using var receiver = new RawReceiver(async (_, i, stream, stop) =>
        {
            if (i < 2)
            {
                // First no answer at all, then one whose body does not end.
                await stream.WriteAsync(i == 0 ? default : System.Text.Encoding.ASCII.GetBytes(Head(200, 100) + "half"), stop);
                time.ExpireAttempts();
                await Task.Delay(Timeout.Infinite, stop);
            }

            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(Success), stop);
        });
        using var sender = new TestSender(time: time);
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal(3, receiver.Requests.Count);
    }

    [Fact]
    public async Task Attempts_that_all_take_too_long_end_as_a_timeout_of_HttpClient_does()
    {
        var time = TestTime.Create();
        await using var receiver = new RawReceiver(async (_, _, _, stop) =>
        {
            time.ExpireAttempts();
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var sender = new TestSender(time: time);
        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => sender.SendAsync(receiver));
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal(9, receiver.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_caller_cancels_is_never_sent_again(bool duringDelay)
    {
        using var caller = new CancellationTokenSource();
        await using var receiver = new RawReceiver(async (_, _, stream, stop) =>
        {
            if (!duringDelay)
                await caller.CancelAsync();
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(Unavailable), stop);
        });
        using var sender = new TestSender(options => options.OnRetry = _ => caller.Cancel());
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => sender.Client.SendAsync(TestMessage.Create(receiver.Address), caller.Token));
        Assert.Equal(caller.Token, exception.CancellationToken);
        Assert.Single(receiver.Requests);
    }

    [Theory]
    [InlineData("GET", false, 2)]
    [InlineData("POST", false, 1)]
    [InlineData("POST", true, 2)]
    [InlineData("DELETE", false, 1)]
    public async Task What_changes_something_is_only_sent_again_with_an_id(string method, bool hasId, int sends)
    {
        await using var receiver = RawReceiver.Of(Unavailable, Success);
        using var sender = new TestSender();
        using var request = new HttpRequestMessage(new HttpMethod(method), receiver.Address);
        if (hasId)
            request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        await sender.Client.SendAsync(request);
        Assert.Equal(sends, receiver.Requests.Count);
    }

    [Theory]
    [InlineData("X-Request-ID")]
    [InlineData("X-Correlation-ID")]
    public async Task An_id_that_changes_inside_the_retried_part_is_an_exception(string header)
    {
        await using var receiver = RawReceiver.Of(Unavailable, Success);
        using var sender = new TestSender(inside: new NewId(header));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => sender.SendAsync(receiver));
        Assert.StartsWith(header + " was set or changed", exception.Message, StringComparison.Ordinal);
        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task A_success_that_breaks_off_in_its_body_is_none_and_the_resend_tells_that_it_was_delivered()
    {
        await using var receiver = RawReceiver.Of(Head(200, 100) + "half", Duplicate);
        using var sender = new TestSender();
        using var response = await sender.Client.SendAsync(
            TestMessage.Create(receiver.Address),
            HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(409, (int)response.StatusCode);
        Assert.True((await ReadingTests.ReadAsync(response)).Advice.IsDelivered);
    }

    [Fact]
    public async Task A_proof_of_delivery_is_a_success_if_that_is_wanted()
    {
        await using var receiver = RawReceiver.Of(Duplicate);
        using var sender = new TestSender(options => options.TreatDeliveredAsSuccess = true);
        using var response = await sender.Client.SendAsync(TestMessage.Create(receiver.Address));
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(DuplicateBody, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_and_an_object_are_the_same_bytes_in_each_attempt(bool isStream)
    {
        await using var receiver = RawReceiver.Of("", Unavailable, Success);
        using var sender = new TestSender();
        HttpContent content = isStream
            ? new StreamContent(new OnceStream("once"u8.ToArray()))
            : JsonContent.Create(new { NhsNumber = "9434765919" });
        await sender.Client.SendAsync(TestMessage.Create(receiver.Address, content: content));
        Assert.Equal(3, receiver.Requests.Count);
        var sent = Assert.Single(receiver.Requests.Select(request => request.Text).Distinct());
        Assert.Equal(isStream ? "once" : """{"nhsNumber":"9434765919"}""", sent);
    }

    [Fact]
    public async Task The_synchronous_call_sends_again_too()
    {
        await using var receiver = RawReceiver.Of(Unavailable, Success);
        using var sender = new TestSender();
        using var response = await Task.Run(() => sender.Client.Send(TestMessage.Create(receiver.Address)));
        Assert.Equal((200, 2), ((int)response.StatusCode, receiver.Requests.Count));
    }

    [Fact]
    public async Task The_options_are_told_of_each_resend()
    {
        var told = new List<BarsRetryAttempt>();
        await using var receiver = RawReceiver.Of(Unavailable, "", Success);
        using var sender = new TestSender(options => options.OnRetry = told.Add);
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal([(1, 503), (2, null)], told.Select(attempt => (attempt.Number, attempt.Error?.StatusCode)));
        Assert.Equal([2, 4], told.Select(attempt => attempt.Delay.TotalSeconds));
        Assert.IsType<HttpRequestException>(told[1].Exception);
        Assert.All(told, attempt => Assert.Equal(BarsRetryAction.RetryWithBackoff, attempt.Advice.Action));
    }

    // As the interceptors that add ids do it, one too far inside.
    private sealed class NewId(string header) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove(header);
            request.Headers.Add(header, Guid.NewGuid().ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class OnceStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
