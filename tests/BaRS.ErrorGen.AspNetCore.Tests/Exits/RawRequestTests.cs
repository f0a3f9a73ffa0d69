using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BaRS.ErrorGen.AspNetCore.Tests.Exits;

/// <summary>Requests that no HTTP client sends.</summary>
public sealed class RawRequestTests
{
    private const string Close = "Connection: close\r\n\r\n";

    [Theory]
    [InlineData("CONNECT bars.example:443 HTTP/1.1", "Host: bars.example:443")]
    [InlineData("OPTIONS * HTTP/1.1", "Host: bars.example")]
    [InlineData("GET /%zz HTTP/1.1", "Host: bars.example")]
    [InlineData("GET http://bars.example/nowhere HTTP/1.1", "Host: bars.example")]
    [InlineData("BREW /nowhere HTTP/1.1", "Host: bars.example")]
    [InlineData("GET /nowhere HTTP/1.0", "X-Other: 1")]
    public async Task A_request_that_no_endpoint_can_have_is_an_unknown_route(string line, string host)
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await RawSender.ExchangeAsync(receiver.Address, line, host, "X-Request-ID: a", Close);
        Assert.StartsWith("HTTP/1.1 501 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/fhir+json\r\n", answer);
        Assert.Contains("\r\nX-Request-ID: a\r\n", answer);
        Assert.Contains("\"REC_NOT_IMPLEMENTED\"", answer);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task A_verb_of_another_time_is_a_wrong_one_and_told_the_right_ones(string method)
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await RawSender.ExchangeAsync(receiver.Address, method + " /message HTTP/1.1", "Host: a", Close);
        Assert.StartsWith("HTTP/1.1 405 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nAllow: POST\r\n", answer);
        Assert.Contains("\"REC_METHOD_NOT_ALLOWED\"", answer);
    }

    [Fact]
    public async Task After_the_answer_to_HEAD_the_next_answer_follows_at_once()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answers = await RawSender.ExchangeAsync(
            receiver.Address, "HEAD /nowhere HTTP/1.1", "Host: a", string.Empty, "GET /fine HTTP/1.1", "Host: a", Close);
        var second = answers.IndexOf("HTTP/1.1 200 ", StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 501 ", answers, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answers[..second], StringComparison.Ordinal);
        Assert.DoesNotContain("OperationOutcome", answers);
    }

    [Theory]
    [InlineData("/message")]
    [InlineData("/by-hand")]
    public async Task Chunks_that_are_none_are_an_invalid_request(string path)
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await RawSender.ExchangeAsync(
            receiver.Address,
            $"POST {path} HTTP/1.1",
            "Host: a",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            string.Empty,
            "no chunk\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"REC_BAD_REQUEST\"", answer);
    }

    [Theory]
    [InlineData("/message")]
    [InlineData("/by-hand")]
    public async Task A_body_that_is_too_slow_is_a_timeout(string path)
    {
        await using var receiver = await TestReceiver.StartAsync(
            Map,
            builder => builder.WebHost.ConfigureKestrel(
                kestrel => kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1_000_000, TimeSpan.FromSeconds(1.1))));
        var answer = await RawSender.ExchangeAsync(
            receiver.Address,
            $"POST {path} HTTP/1.1",
            "Host: a",
            "Content-Type: application/json",
            "Content-Length: 100",
            string.Empty,
            "{");
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"REC_TIMEOUT\"", answer);
    }

    [Theory]
    [InlineData("caf\u00e9")]
    [InlineData("a\tb")]
    public async Task An_id_that_the_server_cannot_send_is_not_echoed_and_the_error_is(string id)
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await RawSender.ExchangeAsync(receiver.Address, "GET /nowhere HTTP/1.1", "Host: a", "X-Request-ID: " + id, Close);
        Assert.StartsWith("HTTP/1.1 501 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Request-ID", answer);
        Assert.Contains("\"REC_NOT_IMPLEMENTED\"", answer);
    }

    /// <summary>docs/exits.md, "What nobody can change".</summary>
    [Theory]
    [InlineData("400", "GET", "Host: a")]
    [InlineData("400", "GET / HTTP/1.1", "no colon")]
    [InlineData("400", "GET / HTTP/1.1", "X-Other: no host")]
    [InlineData("400", "POST / HTTP/1.1", "Host: a\r\nContent-Length: -1")]
    [InlineData("505", "GET / HTTP/4.5", "Host: a")]
    [InlineData("414", "GET /long HTTP/1.1", "Host: a")]
    [InlineData("431", "GET / HTTP/1.1", "Host: a\r\nX-Long: long")]
    public async Task What_Kestrel_refuses_by_itself_has_no_body_and_the_receiver_goes_on(string status, string line, string headers)
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await RawSender.ExchangeAsync(
            receiver.Address,
            line.Replace("long", new string('a', 9_000), StringComparison.Ordinal),
            headers.Replace(": long", ": " + new string('a', 40_000), StringComparison.Ordinal),
            Close);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Equal("fine", await receiver.Client.GetStringAsync("/fine"));
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/fine", () => "fine");
        app.MapPost("/message", (Failure.Message message) => Results.Ok(message));
        app.MapPost("/by-hand", Failure.ReadAsync);
    }
}
