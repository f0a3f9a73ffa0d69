using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed partial class StartMessageTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:")]
    [InlineData("http://0.0.0.0:0", "http://localhost:")]
    [InlineData("http://*:0", "http://localhost:")]
    public async Task The_start_message_names_the_address_that_the_server_chose(string url, string printed)
    {
        using var database = new TestDatabase();
        await using var app = RunningReceiver.Create(database, "--urls", url);
        using var console = await StartAsync(app);

        var address = printed + new Uri(app.Urls.Single().Replace("[::]", "localhost", StringComparison.Ordinal)).Port;
        Assert.Contains($"Open {address} ", console.ToString(), StringComparison.Ordinal);
        Assert.Contains($"curl -i '{address}/$process-message'", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_that_it_prints_is_accepted_and_then_already_delivered()
    {
        using var database = new TestDatabase();
        await using var app = RunningReceiver.Create(database);
        using var console = await StartAsync(app);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var printed = console.ToString();
        var message = Request.Message("") with { RequestId = Guid.NewGuid().ToString() };

        var statuses = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            using var request = (message with { Content = Request.Json(Body().Match(printed).Value) }).ToMessage();
            using var response = await client.SendAsync(request);
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 409], statuses);
    }

    private static async Task<StringWriter> StartAsync(WebApplication app)
    {
        var before = Console.Out;
        var console = new StringWriter();
        Console.SetOut(console);
        try
        {
            await app.StartAsync();
        }
        finally
        {
            Console.SetOut(before);
        }

        return console;
    }

    [GeneratedRegex("(?<=-d ')[^']*Appointment[^']*(?=')")]
    private static partial Regex Body();
}
