using Spectre.Console.Cli;

namespace Sender.Demo;

/// <summary>Stores and sends messages until somebody kills the process.</summary>
internal sealed class WorkerCommand : AsyncCommand<WorkerCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var sender = await RunningSender.StartAsync(
            DemoSender.Settings(settings.Receiver, settings.Database, settings.Speed),
            _ => { });
        sender.Settled += WorkerReport.WriteSettled;
        var messages = new StormMessages(settings.Run, 0);
        for (var number = settings.From; number < settings.To; number++)
        {
            await sender.StoreAsync(messages.Create(number), cancellationToken);
            WorkerReport.WriteStored();
        }

        // Ends with the process that started it, if that forgets to kill it.
        await Console.In.ReadToEndAsync(cancellationToken);
        return 0;
    }

    /// <summary>What the process that starts it says.</summary>
    internal sealed class Settings : CommandSettings
    {
        [CommandOption("--receiver <ADDRESS>", isRequired: true)]
        public required Uri Receiver { get; init; }

        [CommandOption("--database <CONNECTION>", isRequired: true)]
        public required string Database { get; init; }

        [CommandOption("--speed <FACTOR>", isRequired: true)]
        public double Speed { get; init; }

        [CommandOption("--run <ID>", isRequired: true)]
        public int Run { get; init; }

        [CommandOption("--from <NUMBER>", isRequired: true)]
        public int From { get; init; }

        [CommandOption("--to <NUMBER>", isRequired: true)]
        public int To { get; init; }
    }
}
