using System.Globalization;
using Xunit.Abstractions;

namespace BaRS.ErrorGen.AspNetCore.Tests.Storm;

/// <summary>
/// 200 senders at once, with faults at random. It runs for two seconds so that it cannot rot, and for as long as the environment
/// variable BARS_STORM_SECONDS says.
/// </summary>
[CollectionDefinition(nameof(StormTests), DisableParallelization = true)]
[Collection(nameof(StormTests))]
public sealed class StormTests(ITestOutputHelper output)
{
    private const int Senders = 200;

    // What a message costs while it is known: its entry in the store, and that of this test.
    private const int BytesPerRequest = 1_000;

    [Fact]
    public async Task Every_answer_is_a_success_or_a_legal_outcome_and_no_message_is_processed_twice()
    {
        var seconds = int.Parse(Environment.GetEnvironmentVariable("BARS_STORM_SECONDS") ?? "2", CultureInfo.InvariantCulture);
        await using var receiver = await StormReceiver.StartAsync();
        await RunAsync(receiver, new StormTally(), TimeSpan.FromSeconds(0.5));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var tally = new StormTally();
        await RunAsync(receiver, tally, TimeSpan.FromSeconds(seconds));
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{seconds} s: {tally}; {receiver.Processed} processed; memory {before >> 10} KB, grown by {grown >> 10} KB.");

        Assert.Empty(tally.Wrong);
        Assert.Equal(0, receiver.ProcessedTwice);
        Assert.Equal(0, receiver.Unhandled);
        Assert.InRange(grown, long.MinValue, ((long)tally.Total * BytesPerRequest) + (8 << 20));
        Assert.Equal(501, (int)(await receiver.Client.GetAsync("/nowhere")).StatusCode);
    }

    private static async Task RunAsync(StormReceiver receiver, StormTally tally, TimeSpan duration)
    {
        using var end = new CancellationTokenSource(duration);
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(seed => new StormSender(receiver, tally, seed).RunAsync(end.Token)));
    }
}
