using System.Text;
using BaRS.ErrorGen.Tool.Tests.Probe.Support;

namespace BaRS.ErrorGen.Tool.Tests.Probe;

/// <summary>Against servers that answer with anything but FHIR, or with nothing: the probe ends, and says what is the matter.</summary>
public sealed class BrokenReceiverTests
{
    private const string RefusesAll = """
        HTTP/1.1 400 Bad Request
        Content-Type: application/fhir+json
        Connection: close

        {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invariant","details":{"coding":[{"system":
        "https://fhir.nhs.uk/CodeSystem/http-error-codes","code":"REC_BAD_REQUEST"}]},"diagnostics":"It is wrong."}]}
        """;

    [Fact]
    public async Task A_server_that_hangs_is_given_up_after_three_requests()
    {
        using var server = new BrokenServer((_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));

        var output = await ProbeOutput.OfAsync(server.Address, "--timeout", "0.2");

        Assert.Equal(3, server.Requests);
        Assert.Equal(["connection: There is no answer: nothing, or not all of it, came within 0.2 s."], output.Faults("finds-slots"));
        Assert.Equal("The run stopped after 3 requests in a row without an answer.", output.Reason("A01"));
        Assert.Empty(output.With("pass"));
        Assert.Equal(1, output.Run.ExitCode);
    }

    [Fact]
    public async Task A_server_that_resets_connections_is_given_up_after_three_requests()
    {
        using var server = new BrokenServer((socket, _) =>
        {
            socket.LingerState = new System.Net.Sockets.LingerOption(enable: true, seconds: 0);
            socket.Close();
            return Task.CompletedTask;
        });

        var output = await ProbeOutput.OfAsync(server.Address);

        Assert.Equal(3, server.Requests);
        Assert.Equal(["connection: There is no answer: the connection was reset."], output.Faults("finds-slots"));
        Assert.Empty(output.With("pass"));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\nContent-Length: 100\n\n{", "the connection was closed before the end of the answer")]
    [InlineData("SSH-2.0-OpenSSH_9.2\n\n", "the answer is not HTTP")]
    [InlineData("", "the connection was closed before the end of the answer")]
    public async Task An_answer_that_breaks_off_or_is_no_HTTP_is_none(string answer, string failure)
    {
        using var server = BrokenServer.Answering(answer);

        var output = await ProbeOutput.OfAsync(server.Address, "--only", "A01", "--skip", "correct");

        Assert.Equal([$"connection: There is no answer: {failure}."], output.Faults("A01"));
    }

    [Fact]
    public async Task A_redirect_is_reported_and_not_followed()
    {
        using var other = BrokenServer.Answering("HTTP/1.1 200 OK\n\n");
        using var server = BrokenServer.Answering(
            $"HTTP/1.1 302 Found\nLocation: {other.Address}/login\nContent-Length: 0\nConnection: close\n\n");

        var run = await ToolRun.Of("probe", server.Address, "--service", "1", "--only", "A12");

        Assert.Equal(0, other.Requests);
        Assert.Contains($"got: 302 to {other.Address}/login, no body", run.Output, StringComparison.Ordinal);
        Assert.Contains("Every answer is a redirect, and none is followed.", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("""{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Slot","status":"free","id":"1","id":"2"}}]}""")]
    [InlineData("""{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","name":[{"family":"\ud800"}]}}]}""")]
    [InlineData("""{"resourceType":"OperationOutcome","\udc00":1,"issue":[{"diagnostics":"\ud800"}]}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task Strange_JSON_is_no_trouble(string body)
    {
        using var success = BrokenServer.Answering("HTTP/1.1 200 OK\nConnection: close\n\n" + body);
        using var failure = BrokenServer.Answering("HTTP/1.1 400 Bad Request\nConnection: close\n\n" + body);

        Assert.Contains("accepts-booking", (await ProbeOutput.OfAsync(success.Address)).Checks.Keys);
        Assert.Empty((await ProbeOutput.OfAsync(failure.Address)).With("pass"));
    }

    [Fact]
    public async Task HTML_is_reported_as_such()
    {
        using var server = BrokenServer.Answering(
            "HTTP/1.1 400 Bad Request\nContent-Type: text/html\nConnection: close\n\n<!doctype html><title>400</title>");

        var run = await ToolRun.Of("probe", server.Address, "--service", "1", "--only", "A12", "--skip", "correct");

        Assert.Contains("assurance: The body is HTML, not an OperationOutcome in JSON.", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Of_a_body_without_end_a_mebibyte_is_read()
    {
        long sent = 0;
        var block = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        using var server = new BrokenServer(async (socket, cancellationToken) =>
        {
            const string head = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/fhir+json\r\nContent-Length: 1073741824\r\n\r\n";
            await socket.SendAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
            while (!cancellationToken.IsCancellationRequested)
                Interlocked.Add(ref sent, await socket.SendAsync(block, cancellationToken));
        });

        var output = await ProbeOutput.OfAsync(server.Address, "--only", "A12", "--skip", "correct");

        Assert.Equal("assurance: The body is longer than 1 MiB; the rest was not read.", output.Faults("A12")[0]);
        // What the buffers of two sockets take besides.
        Assert.InRange(sent, 1024 * 1024, 64 * 1024 * 1024);
    }

    [Fact]
    public async Task A_server_that_refuses_everything_is_right_in_nothing()
    {
        using var server = BrokenServer.Answering(RefusesAll);

        var output = await ProbeOutput.OfAsync(server.Address);

        Assert.Empty(output.With("pass"));
        Assert.Contains("accepts-referral", output.With("fail"));
        Assert.StartsWith("The correct request (accepts-booking) gets the same answer", output.Reason("A35"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_is_tried()
    {
        var server = BrokenServer.Answering("");
        var address = server.Address;
        server.Dispose();

        var run = await ToolRun.Of("probe", address, "--service", "1");

        Assert.Equal(
            $"bars-errors: {address} cannot be reached: the connection was refused. Is the receiver running there?\n",
            run.Refused());
    }

    [Fact]
    public async Task A_server_without_TLS_behind_an_https_address_is_told_apart()
    {
        using var server = BrokenServer.Answering("HTTP/1.1 400 Bad Request\n\n", isHttp: false);

        var run = await ToolRun.Of("probe", server.Address.Replace("http:", "https:", StringComparison.Ordinal), "--service", "1");

        Assert.Contains("cannot be reached: TLS failed: ", run.Refused(), StringComparison.Ordinal);
    }
}
