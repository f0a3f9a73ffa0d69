using System.Diagnostics;
using System.Globalization;
using Sender.Sending;
using Spectre.Console;

namespace Sender.Demo;

/// <summary>Sends in a process of its own, kills it at random points, and starts it again.</summary>
internal sealed class KillDemo(FaultyReceiver receiver, SenderSettings settings, DemoCommand.Settings options)
{
    private const int DefaultMessages = 200;

    private readonly int _count = options.Messages > 0 ? options.Messages : DefaultMessages;
    private readonly int _run = Environment.ProcessId;

    /// <summary>How often the process was killed while messages were under way.</summary>
    public int Kills { get; private set; }

    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        var storm = new StormMessages(_run, options.Loss);
        var messages = storm.All(_count);
        for (var number = 0; number < _count; number++)
            receiver.Plan(messages[number].Message.RequestId, storm.Plan(number));

        var report = new WorkerReport(_count);
        await Steps.RunAsync($"Killed {options.Kill} times", _count, async step =>
        {
            report.Settled += step;
            for (var kills = 0; kills <= options.Kill; kills++)
            {
                using var worker = Start(report);
                // At a number of requests and not at a time, so that a slow machine gets as far.
                var until = receiver.Ledger.Sends + Random.Shared.Next(1, (_count / (options.Kill + 1)) + 2);
                while (!worker.HasExited && !report.IsComplete && (kills == options.Kill || receiver.Ledger.Sends < until))
                    await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
                Kills += report.IsComplete ? 0 : 1;
                worker.Kill();
                await worker.WaitForExitAsync(cancellationToken);
            }
        });
        AnsiConsole.WriteLine($"killed {Kills} times while messages were under way");
        return Judge.Of(messages, receiver.Ledger, report.IsDelivered);
    }

    private Process Start(WorkerReport report)
    {
        // The same program, whoever started it: dotnet run, the program itself, or a test.
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in Arguments(report))
            start.ArgumentList.Add(argument);
        var worker = Process.Start(start)!;
        worker.OutputDataReceived += (_, line) => report.Read(line.Data);
        worker.BeginOutputReadLine();
        return worker;
    }

    private IEnumerable<string> Arguments(WorkerReport report) =>
    [
        typeof(KillDemo).Assembly.Location,
        "worker",
        "--receiver", settings.Receiver.ToString(),
        "--database", settings.Database,
        "--speed", settings.Speed.ToString(CultureInfo.InvariantCulture),
        "--run", _run.ToString(CultureInfo.InvariantCulture),
        "--from", report.Stored.ToString(CultureInfo.InvariantCulture),
        "--to", _count.ToString(CultureInfo.InvariantCulture),
    ];
}
