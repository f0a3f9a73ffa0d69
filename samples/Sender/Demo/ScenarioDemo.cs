using Sender.Sending;

namespace Sender.Demo;

/// <summary>Sends one message through each fault, with Microsoft's standard handler and with this sender.</summary>
internal sealed class ScenarioDemo(FaultyReceiver receiver, SenderSettings settings, DemoCommand.Settings options)
{
    private readonly List<Scenario> _scenarios = [.. Scenario.All];

    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        var stock = new StockSender(receiver.Address, settings.AttemptTimeout);
        var reported = new bool?[_scenarios.Count];
        await Steps.RunAsync("Microsoft's standard handler", _scenarios.Count, async step =>
            await Parallel.ForEachAsync(Enumerable.Range(0, _scenarios.Count), cancellationToken, async (i, token) =>
            {
                receiver.Plan(_scenarios[i].Stock.RequestId, _scenarios[i].Plan());
                reported[i] = await stock.SendAsync(_scenarios[i].Stock, token);
                step();
            }));

        await using var sender = await RunningSender.StartAsync(settings, options.AddLog);
        await Steps.RunAsync("This sender", _scenarios.Count, async step =>
        {
            sender.Settled += (_, _) => step();
            foreach (var scenario in _scenarios)
            {
                receiver.Plan(scenario.Message.RequestId, scenario.Plan());
                await sender.StoreAsync(scenario.Message, cancellationToken);
            }

            await sender.SettleAsync(_scenarios.Count, cancellationToken);
        });

        ScenarioTable.Write(_scenarios.Select((scenario, i) => new ScenarioRow(scenario, receiver.Ledger, reported[i], sender)));
        var messages = _scenarios.Select(scenario => (scenario.Message, scenario.Plan().IsRefusal));
        return Judge.Of([.. messages], receiver.Ledger, sender.IsDelivered);
    }
}
