using BaRS.ErrorGen.Tool.Tests.Probe.Support;

namespace BaRS.ErrorGen.Tool.Tests.Probe;

/// <summary>What a command line can ask for, and what it cannot. Nothing of what is refused sends anything.</summary>
public sealed class ProbeArgumentTests : IDisposable
{
    private readonly BrokenServer _server = BrokenServer.Answering("HTTP/1.1 500 Error\nConnection: close\n\n");

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("localhost:5000", "is not the address of a receiver")]
    [InlineData("ftp://localhost", "is not the address of a receiver")]
    [InlineData("file:///etc/passwd", "is not the address of a receiver")]
    [InlineData("http://localhost/?a=b", "has a '?' or '#'")]
    [InlineData("http://localhost/#x", "has a '?' or '#'")]
    public async Task Only_a_base_address_of_HTTP_is_taken(string address, string message)
    {
        var run = await ToolRun.Of("probe", address, "--service", "1");

        Assert.Contains(message, run.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_the_address_is_refused_and_not_repeated()
    {
        var run = await ToolRun.Of("probe", "http://me:hunter22@localhost", "--service", "1");

        Assert.Contains("user name or password", run.Refused(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter22", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--slot", "=2026", "is not a slot")]
    [InlineData("--slot", "a=tomorrow", "is not a slot")]
    [InlineData("--nhs-number", "9000000000", "is not an NHS number")]
    [InlineData("--timeout", "0", "is a number of seconds")]
    [InlineData("--timeout", "NaN", "is a number of seconds")]
    [InlineData("--takes", "bookings", "Did you mean 'booking'?")]
    [InlineData("--only", "A99", "'A99' names no check.")]
    [InlineData("--skip", "unknown-rute", "Did you mean 'unknown-route'?")]
    [InlineData("--unknown-service", "1", "is the service of --service")]
    [InlineData("--bodies", "nowhere", "does not exist")]
    [InlineData("--token-file", "nowhere", "'nowhere' cannot be read")]
    [InlineData("--preset", "bars-core-9", "There is no preset named 'bars-core-9'")]
    [InlineData("--token", "abc", "'--token' is not an option")]
    public async Task An_option_that_says_nothing_useful_is_refused(string option, string value, string message)
    {
        var run = await ToolRun.Of("probe", _server.Address, "--service", "1", option, value);

        Assert.Contains(message, run.Refused(), StringComparison.Ordinal);
        Assert.Equal(0, _server.Requests);
    }

    [Theory]
    [InlineData("X-Api-Key", "Line 1 of the file 'headers' is not a header.")]
    [InlineData("X Api Key: secret-1", "Line 1 of the file 'headers' is not a header.")]
    [InlineData("# a comment\nX-Request-ID: secret-1", "Line 2 of the file 'headers' has 'X-Request-ID', which the probe sets itself.")]
    [InlineData("X-Api-Key: sec\u00e9ret-1", "holds a character that no header can carry")]
    [InlineData("X-Api-Key: secret-1\nx-api-key: secret-1", "The header 'X-Api-Key' is given more than once.")]
    public async Task A_file_of_headers_that_cannot_be_sent_is_refused_without_its_values(string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("headers", text);

        var run = await ToolRun.In(folder.Path, "probe", _server.Address, "--service", "1", "--headers-file", "headers");

        Assert.Contains(message, run.Refused(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _server.Requests);
    }

    [Fact]
    public async Task A_report_that_exists_is_not_overwritten_and_nothing_is_sent()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report/evidence.csv", "mine");

        var run = await ToolRun.In(folder.Path, "probe", _server.Address, "--service", "1", "--report", "report");

        Assert.Contains("add --force", run.Refused(), StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("report/evidence.csv"));
        Assert.Equal(0, _server.Requests);
    }

    [Fact]
    public async Task A_dry_run_prints_the_requests_and_sends_none()
    {
        var variables = new Dictionary<string, string> { ["BARS_TOKEN"] = "secret-1" };
        string[] args = ["probe", _server.Address, "--service", "2000099999", "--dry-run"];

        var output = (await ToolRun.Run(args, variables: variables)).Succeeded();

        Assert.Equal(0, _server.Requests);
        Assert.Contains($"### A13: status holds an unknown value\nGET {_server.Address}/Slot?", output, StringComparison.Ordinal);
        Assert.Contains("Authorization: (given by you, not shown)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", output, StringComparison.Ordinal);
        Assert.Contains("(id that the receiver gives to the ServiceRequest)", output, StringComparison.Ordinal);
        Assert.Contains("# timeout would not be run: ", output, StringComparison.Ordinal);
    }
}
