using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Sender.Sending;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Sender.Demo;

/// <summary>Shows what the sender does with everything that goes wrong.</summary>
internal sealed class DemoCommand : AsyncCommand<DemoCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        // A pipe has no width: what fits the table.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 200;

        using var temporary = new TemporaryDatabase();
        await using var receiver = await FaultyReceiver.StartAsync();
        var sender = settings.ToSender(receiver.Address, temporary);
        var result = settings switch
        {
            { Kill: > 0 } => await new KillDemo(receiver, sender, settings).RunAsync(cancellationToken),
            { Messages: > 0 } => await new StormDemo(receiver, sender, settings).RunAsync(cancellationToken),
            _ => await new ScenarioDemo(receiver, sender, settings).RunAsync(cancellationToken),
        };
        AnsiConsole.WriteLine(result.ToString());
        return result.ExitCode;
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : CommandSettings
    {
        [CommandOption("--messages <COUNT>")]
        [Description("Sends that many messages through mixed faults. Without it, one message is sent through each fault.")]
        public int Messages { get; init; }

        [CommandOption("--loss <SHARE>")]
        [Description("How many answers are lost, and how many attempts meet another fault. From 0 to 0.9.")]
        [DefaultValue(0.3)]
        public double Loss { get; init; }

        [CommandOption("--kill <TIMES>")]
        [Description("Sends in a process of its own, and kills it that often.")]
        public int Kill { get; init; }

        [CommandOption("--speed <FACTOR>")]
        [Description("By what delays are divided. At 1, the demonstration takes minutes.")]
        [DefaultValue(50.0)]
        public double Speed { get; init; }

        [CommandOption("--database <CONNECTION>")]
        [Description("Where messages are stored: Data Source=... (SQLite) or Host=... (PostgreSQL). By default a file that is deleted.")]
        public string? Database { get; init; }

        [CommandOption("--log <LEVEL>")]
        [Description("Prints the log from that level on to the standard error, for example Critical to see the alerts.")]
        [DefaultValue(LogLevel.None)]
        public LogLevel Log { get; init; }

        public override ValidationResult Validate() => this switch
        {
            { Messages: < 0 } or { Kill: < 0 } => ValidationResult.Error("A number of messages or kills is 0 or more."),
            { Loss: < 0 or > 0.9 } => ValidationResult.Error("--loss is from 0 to 0.9."),
            { Speed: < 1 } => ValidationResult.Error("--speed is 1 or more."),
            _ => ValidationResult.Success(),
        };

        public void AddLog(ILoggingBuilder logging)
        {
            if (Log != LogLevel.None)
                logging.SetMinimumLevel(Log).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        public SenderSettings ToSender(Uri receiver, TemporaryDatabase temporary) =>
            DemoSender.Settings(receiver, Database ?? temporary.ConnectionString, Speed);
    }
}
