using Spectre.Console;

namespace Sender.Demo;

/// <summary>Shows how far a run is: with a bar on a terminal, and not at all in a pipe.</summary>
internal static class Steps
{
    /// <summary>Runs what calls its argument after each step.</summary>
    public static async Task RunAsync(string name, int count, Func<Action, Task> run)
    {
        if (Console.IsOutputRedirected)
        {
            await run(() => { });
            return;
        }

        await AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(name, maxValue: count);
                await run(() => task.Increment(1));
            });
    }
}
