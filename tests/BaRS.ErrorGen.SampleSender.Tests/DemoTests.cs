using System.Globalization;
using Microsoft.Extensions.Logging;
using Spectre.Console.Cli;
using Xunit;

namespace BaRS.ErrorGen.SampleSender.Tests;

/// <summary>
/// The demonstrations, small. The environment variable BARS_STORM says how many messages the storm has; 10,000 take a few minutes.
/// </summary>
public sealed class DemoTests
{
    private const double Speed = 200;

    private static readonly int Messages =
        int.TryParse(Environment.GetEnvironmentVariable("BARS_STORM"), CultureInfo.InvariantCulture, out var count) ? count : 200;

    [Fact]
    public async Task Through_each_fault_a_message_is_delivered_once_or_kept()
    {
        var result = await RunAsync((receiver, sender, options) => new ScenarioDemo(receiver, sender, options).RunAsync(default));

        var scenarios = Scenario.All.ToList();
        Assert.True(scenarios.Count > 50);
        Assert.Equal(scenarios.Count(scenario => scenario.Times is null), result.Kept);
        Assert.Equal(scenarios.Count, result.Delivered + result.Kept);
        Assert.True(result.IsClean, result.ToString());
    }

    [Fact]
    public async Task In_a_storm_no_message_is_lost_and_none_is_repeated()
    {
        var result = await RunAsync(
            (receiver, sender, options) => new StormDemo(receiver, sender, options).RunAsync(default),
            new DemoCommand.Settings { Messages = Messages, Loss = 0.3, Speed = Speed, Log = LogLevel.None });

        Assert.Equal(Messages, result.Delivered + result.Kept);
        Assert.Equal((Messages + 92) / 100, result.Kept);
        Assert.InRange(result.Sends, Messages + (Messages / 4), Messages * 4);
        Assert.True(result.IsClean, result.ToString());
    }

    [Fact]
    public async Task A_process_that_is_killed_twice_while_it_sends_loses_nothing_and_repeats_nothing()
    {
        KillDemo? demo = null;
        var result = await RunAsync(
            (receiver, sender, options) => (demo = new KillDemo(receiver, sender, options)).RunAsync(default),
            new DemoCommand.Settings { Messages = 40, Kill = 2, Loss = 0.3, Speed = Speed, Log = LogLevel.None });

        Assert.Equal(2, demo!.Kills);
        Assert.Equal(40, result.Delivered + result.Kept);
        Assert.True(result.IsClean, result.ToString());
    }

    [Fact]
    public async Task The_program_ends_with_0_if_nothing_is_lost() =>
        Assert.Equal(0, await new CommandApp<DemoCommand>().RunAsync(["--messages", "3"]));

    [Theory]
    [InlineData("--loss", "1")]
    [InlineData("--messages", "-1")]
    [InlineData("--speed", "0.5")]
    public async Task An_option_that_is_out_of_range_is_refused(string option, string value) =>
        Assert.NotEqual(0, await new CommandApp<DemoCommand>().RunAsync([option, value]));

    private static async Task<DemoResult> RunAsync(
        Func<FaultyReceiver, SenderSettings, DemoCommand.Settings, Task<DemoResult>> run,
        DemoCommand.Settings? options = null)
    {
        using var database = new TemporaryDatabase();
        await using var receiver = await FaultyReceiver.StartAsync();
        return await run(
            receiver,
            DemoSender.Settings(receiver.Address, database.ConnectionString, Speed),
            options ?? new DemoCommand.Settings { Speed = Speed, Log = LogLevel.None });
    }
}
