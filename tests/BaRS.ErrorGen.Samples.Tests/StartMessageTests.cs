using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed class StartMessageTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:")]
    [InlineData("http://0.0.0.0:0", "http://localhost:")]
    [InlineData("http://*:0", "http://localhost:")]
    public async Task The_start_message_names_the_address_that_the_server_chose(string url, string printed)
    {
        using var database = new TestDatabase();
        await using var app = RunningReceiver.Create(database, "--urls", url);
        var before = Console.Out;
        using var console = new StringWriter();
        Console.SetOut(console);
        try
        {
            await app.StartAsync();
        }
        finally
        {
            Console.SetOut(before);
        }

        var address = printed + new Uri(app.Urls.Single().Replace("[::]", "localhost", StringComparison.Ordinal)).Port;
        Assert.Contains($"Open {address}/errors ", console.ToString(), StringComparison.Ordinal);
        Assert.Contains($"curl -i '{address}/$process-message'", console.ToString(), StringComparison.Ordinal);
    }
}
