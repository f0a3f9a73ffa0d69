using System.Buffers;
using System.Text;
using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.AspNetCore.Tests.Exits;

/// <summary>An answer that breaks off must look broken: a half that looks whole is worse than nothing.</summary>
public sealed class BrokenAnswerTests
{
    public static TheoryData<string, string, bool> Ways
    {
        get
        {
            var ways = new TheoryData<string, string, bool>();
            foreach (var path in new[] { "/written", "/advanced", "/streamed", "/result-after-bytes" })
            {
                foreach (var environment in new[] { "Production", "Development" })
                {
                    ways.Add(path, environment, false);
                    ways.Add(path, environment, true);
                }
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_is_aborted_and_nothing_of_another_answer_follows(string path, string environment, bool hasOwnHandler)
    {
        var log = new LogList();
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                if (hasOwnHandler)
                    app.UseExceptionHandler();
                Map(app);
            },
            builder => builder.Logging.AddProvider(log),
            environment);
        var received = await RawSender.ExchangeAsync(
            receiver.Address,
            $"GET {path} HTTP/1.1",
            "Host: a",
            string.Empty,
            "GET /fine HTTP/1.1",
            "Host: a",
            "Connection: close\r\n\r\n");
        Assert.DoesNotContain("OperationOutcome", received);
        Assert.DoesNotContain("HTTP/1.1 500", received);
        Assert.DoesNotContain("\r\n0\r\n\r\n", received);
        Assert.DoesNotContain("fine", received);
        Assert.Single(log.Of("Bars.Errors 2 Error"));
        Assert.Equal("fine", await receiver.Client.GetStringAsync("/fine"));
    }

    [Fact]
    public async Task A_stream_that_throws_before_its_first_item_is_answered()
    {
        await using var receiver = await TestReceiver.StartAsync(app => app.MapGet("/at-once", () => Numbers(0)));
        using var response = await receiver.Client.GetAsync("/at-once");
        Assert.Equal("500 REC_SERVER_ERROR exception", (await Answer.ReadAsync(response)).Combination);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/fine", () => "fine");
        app.MapGet("/written", async (HttpResponse response) =>
        {
            await response.WriteAsync("half");
            await response.Body.FlushAsync();
            throw new InvalidOperationException("broken");
        });
        app.MapGet("/advanced", string (HttpResponse response) =>
        {
            response.BodyWriter.Write("half"u8);
            throw new InvalidOperationException("broken");
        });
        app.MapGet("/streamed", () => Numbers(100_000));
        app.MapGet("/result-after-bytes", async (HttpResponse response) =>
        {
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes("half"));
            await response.Body.FlushAsync();
            return BarsErrors.RecConflict("Too late.");
        });
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
            yield return i;
        await Task.Yield();
        throw new InvalidOperationException("broken");
    }
}
