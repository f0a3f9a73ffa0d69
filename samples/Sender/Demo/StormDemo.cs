using Sender.Sending;

namespace Sender.Demo;

/// <summary>Sends many messages through mixed faults.</summary>
internal sealed class StormDemo(FaultyReceiver receiver, SenderSettings settings, DemoCommand.Settings options)
{
    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        var storm = new StormMessages(Environment.ProcessId, options.Loss);
        await using var sender = await RunningSender.StartAsync(settings, options.AddLog);
        await Steps.RunAsync("Storm", options.Messages, async step =>
        {
            sender.Settled += (_, _) => step();
            for (var number = 0; number < options.Messages; number++)
            {
                var message = storm.Create(number);
                receiver.Plan(message.RequestId, storm.Plan(number));
                await sender.StoreAsync(message, cancellationToken);
            }

            await sender.SettleAsync(options.Messages, cancellationToken);
        });
        return Judge.Of(storm.All(options.Messages), receiver.Ledger, sender.IsDelivered);
    }
}
