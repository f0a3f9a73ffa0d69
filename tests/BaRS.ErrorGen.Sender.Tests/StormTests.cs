using System.Globalization;
using BaRS.ErrorGen.Sender.Tests.Support;
using Xunit.Abstractions;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>
/// Many messages, of which three in ten lose an answer after the work was done, and others meet every fault that there is. The
/// environment variable BARS_STORM says how many; 10,000 take a minute or two.
/// </summary>
public sealed class StormTests(ITestOutputHelper output)
{
    private static readonly int Messages =
        int.TryParse(Environment.GetEnvironmentVariable("BARS_STORM"), CultureInfo.InvariantCulture, out var count) ? count : 150;

    public static TheoryData<Way> Ways => PipelineTests.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task No_message_is_lost_and_none_is_processed_twice(Way way)
    {
        var result = await RunAsync(way);
        Assert.Equal(
            (Messages - result.Refused, 0, 0, 0),
            (result.ReportedDelivered, result.Lost, result.Unknown, result.Twice));
        Assert.Equal((Messages + 42) / 50, result.Refused);
        Assert.InRange(result.Sends, Messages + (Messages / 4), Messages * 4);
    }

    [Fact]
    public async Task The_standard_pipeline_as_it_is_loses_messages_in_the_same_storm()
    {
        var result = await RunAsync(Way.Stock);
        Assert.True(result.Lost + result.Unknown > Messages / 20, "It is as good as ours: say so in the documentation.");
    }

    private async Task<StormResult> RunAsync(Way way)
    {
        await using var receiver = await StormReceiver.StartAsync(way == Way.Stock ? StormReceiver.StockTime() : StormReceiver.Time());
        var random = new Random(1);
        using var sender = new WaySender(
            way,
            options =>
            {
                options.TreatDeliveredAsSuccess = true;
                options.RefreshToken = (_, _) => Task.FromResult<string?>("new");
                options.Random = () =>
                {
                    lock (random)
                        return random.NextDouble();
                };
            },
            receiver.Clock,
            connections: 64);
        var told = new System.Collections.Concurrent.ConcurrentDictionary<int, bool>();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = 32 };
        await Parallel.ForEachAsync(Enumerable.Range(0, Messages), atOnce, async (i, _) =>
        {
            var id = StormReceiver.Id(i);
            receiver.Clock.Enter(id);
            try
            {
                using var response = await sender.Client.SendAsync(TestMessage.Create(receiver.Address, id), CancellationToken.None);
                told[i] = response.IsSuccessStatusCode;
            }
            catch (Exception exception)
                when (exception is HttpRequestException or OperationCanceledException or Polly.ExecutionRejectedException)
            {
                told[i] = false;
            }
        });
        var result = receiver.Judge(Messages, told);
        output.WriteLine($"{way}: {result}");
        return result;
    }
}
