using System.Text;
using BaRS.ErrorGen.Sender.Tests.Support;
using static BaRS.ErrorGen.Sender.Tests.Support.Answers;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>
/// Nothing but a whole, exact 409 with REC_CONFLICT and duplicate proves delivery, and no answer makes a sender hang or fills its
/// memory.
/// </summary>
public sealed class HostileAnswerTests
{
    private const string OtherCoding = """{"system":"https://fhir.nhs.uk/CodeSystem/http-error-codes","code":"REC_TIMEOUT"}""";

    public static TheoryData<string, int, string> NearMisses => new()
    {
        { "another status", 408, DuplicateBody },
        { "another status", 400, DuplicateBody },
        { "too early", 425, Outcome("REC_TOO_EARLY", "duplicate") },
        { "another issue code", 409, Outcome("REC_CONFLICT", "conflict") },
        { "another code", 409, Outcome("REC_TIMEOUT", "duplicate") },
        { "no code", 409, Outcome(null, "duplicate") },
        { "no issue code", 409, Outcome("REC_CONFLICT", null) },
        { "letter case of the code", 409, Outcome("rec_conflict", "duplicate") },
        { "letter case of the issue code", 409, Outcome("REC_CONFLICT", "Duplicate") },
        { "a blank in the code", 409, Outcome("REC_CONFLICT ", "duplicate") },
        { "a code of another system", 409, Outcome("REC_CONFLICT", "duplicate", "https://example.org/codes") },
        { "one error of two", 409, Outcomes(Issue("REC_CONFLICT", "duplicate"), Issue("REC_CONFLICT", "conflict")) },
        { "two codes", 409, Changed("\"coding\":[", $"\"coding\":[{OtherCoding},") },
        { "two codes in the other order", 409, Changed("A display.\"}", $"A display.\"}},{OtherCoding}") },
        { "a key twice", 409, Changed("\"code\":\"duplicate\"", "\"code\":\"conflict\",\"code\":\"duplicate\"") },
        { "two lists of issues", 409, DuplicateBody[..^1] + ",\"issue\":[]}" },
        { "something behind it", 409, DuplicateBody + "{}" },
        { "no type", 409, Changed("\"resourceType\":\"OperationOutcome\",", "") },
        { "another type", 409, Changed("OperationOutcome\",\"meta", "Bundle\",\"meta") },
        { "in a list", 409, "[" + DuplicateBody + "]" },
        { "in a string", 409, System.Text.Json.JsonSerializer.Serialize(DuplicateBody) },
        { "a page that names it", 409, "<html>" + DuplicateBody + "</html>" },
        { "too deep", 409, DuplicateBody[..^1] + ",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}" },
        { "too long", 409, DuplicateBody + new string(' ', 70_000) },
    };

    [Theory]
    [MemberData(nameof(NearMisses))]
    public async Task What_only_looks_like_a_proof_of_delivery_is_none(string what, int status, string body)
    {
        var error = await ReadingTests.ReadAsync(Response(status, body));
        Assert.False(error.Advice.IsDelivered, what);
    }

    [Fact]
    public async Task A_proof_of_delivery_that_is_cut_at_any_byte_is_none()
    {
        var body = Encoding.UTF8.GetBytes(DuplicateBody);
        for (var length = 0; length < body.Length; length++)
        {
            var error = await ReadingTests.ReadAsync(Response(409, body[..length]));
            Assert.False(error.Advice.IsDelivered, $"cut at byte {length}");
            Assert.True(error.Advice.ShouldRetry || error.Advice.Action == BarsRetryAction.DoNotRetry);
        }
    }

    [Fact]
    public async Task A_proof_of_delivery_with_any_byte_of_its_codes_changed_is_none()
    {
        foreach (var part in new[] { "REC_CONFLICT", "\"duplicate\"", "OperationOutcome" })
        {
            var start = DuplicateBody.IndexOf(part, StringComparison.Ordinal);
            for (var i = start; i < start + part.Length; i++)
            {
                foreach (var change in new byte[] { 0, (byte)'x', (byte)'"', 0xFF })
                {
                    var body = Encoding.UTF8.GetBytes(DuplicateBody);
                    body[i] = body[i] == change ? (byte)'y' : change;
                    Assert.False((await ReadingTests.ReadAsync(Response(409, body))).Advice.IsDelivered, $"byte {i} is {change}");
                }
            }
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_compressed_proof_that_is_cut_at_any_byte_is_none(string encoding)
    {
        var body = ReadingTests.Compress(encoding, Encoding.UTF8.GetBytes(DuplicateBody));
        for (var length = 0; length < body.Length; length++)
            Assert.False((await ReadingTests.ReadAsync(Response(409, body[..length], encoding: encoding))).Advice.IsDelivered);
    }

    [Fact]
    public async Task Bytes_that_are_no_Unicode_lose_no_code_and_prove_nothing()
    {
        var body = Encoding.UTF8.GetBytes(DuplicateBody);
        body[Array.LastIndexOf(body, (byte)'I')] = 0xFF;
        var error = await ReadingTests.ReadAsync(Response(409, body));
        Assert.Equal(("REC_CONFLICT", false), (error.Code, error.Advice.IsDelivered));
    }

    [Theory]
    [InlineData("longer than it says", 0, false)]
    [InlineData("shorter than it says", 20, true)]
    public async Task A_wrong_length_proves_nothing(string what, int more, bool ends)
    {
        var length = Encoding.UTF8.GetByteCount(DuplicateBody) + (more == 0 ? -20 : more);
        await using var receiver = RawReceiver.Of(Head(409, length) + DuplicateBody);
        using var client = new HttpClient();
        using var response = await client.GetAsync(receiver.Address, HttpCompletionOption.ResponseHeadersRead);
        var error = await ReadingTests.ReadAsync(response);
        Assert.False(error.Advice.IsDelivered, what);
        if (ends)
            await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(409)]
    [InlineData(200)]
    public async Task A_body_without_end_is_read_to_a_bound_and_is_neither_success_nor_delivery(int status)
    {
        long sent = 0;
        await using var receiver = new RawReceiver(async (_, _, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Head(status, 1_000_000_000) + DuplicateBody[..^1]), stop);
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 100_000));
            while (true)
            {
                await stream.WriteAsync(spaces, stop);
                Interlocked.Add(ref sent, spaces.Length);
            }
        });
        using var sender = new TestSender(options => options.MaxResponseBytes = 1_000_000);
        if (status == 200)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => sender.SendAsync(receiver));
            Assert.Equal(9, receiver.Requests.Count);
        }
        else
        {
            using var response = await sender.Client.SendAsync(
                TestMessage.Create(receiver.Address),
                HttpCompletionOption.ResponseHeadersRead);
            Assert.False((await ReadingTests.ReadAsync(response)).Advice.IsDelivered);
        }

        // What lies in the buffers of the sockets comes on top, once per attempt.
        Assert.InRange(Interlocked.Read(ref sent), 0, 200_000_000);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(200)]
    public async Task A_body_that_drips_ends_with_the_attempt(int status)
    {
        var time = TestTime.Create();
        await using var receiver = new RawReceiver(async (_, _, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Head(status, 100_000) + DuplicateBody[..30]), stop);
            for (var i = 0; i < 5; i++)
            {
                await Task.Delay(1, stop);
                await stream.WriteAsync("x"u8.ToArray(), stop);
            }

            time.ExpireAttempts();
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var sender = new TestSender(time: time);
        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => sender.SendAsync(receiver));
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal(9, receiver.Requests.Count);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    public async Task A_redirect_that_makes_a_GET_of_the_message_is_no_delivery(int status)
    {
        await using var receiver = new RawReceiver((request, _, stream, stop) => stream.WriteAsync(Encoding.ASCII.GetBytes(
            request.Method == "GET" ? Success : Plain(status, "", "Location: /elsewhere\r\n")), stop).AsTask());
        using var sender = new TestSender();
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => sender.SendAsync(receiver));
        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["POST", "GET"], receiver.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task After_a_redirect_that_keeps_the_message_a_resend_starts_where_the_first_attempt_did()
    {
        await using var receiver = new RawReceiver((request, i, stream, stop) => stream.WriteAsync(Encoding.ASCII.GetBytes(
            request.Path != "/elsewhere" ? Plain(307, "", "Location: /elsewhere\r\n") : i == 1 ? Plain(503) : Success), stop).AsTask());
        using var sender = new TestSender();
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal(
            ["/$process-message", "/elsewhere", "/$process-message", "/elsewhere"],
            receiver.Requests.Select(request => request.Path));
        Assert.All(receiver.Requests, request => Assert.Equal(TestMessage.Body, request.Text));
    }

    private static string Changed(string part, string by)
    {
        Assert.Contains(part, DuplicateBody, StringComparison.Ordinal);
        return DuplicateBody.Replace(part, by, StringComparison.Ordinal);
    }
}
