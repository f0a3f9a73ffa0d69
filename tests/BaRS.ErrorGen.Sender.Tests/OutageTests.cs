using BaRS.ErrorGen.Benchmarks.Storm;
using BaRS.ErrorGen.Benchmarks.Storm.Senders;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>
/// What senders do to a receiver that is down, simulated with the decisions of the generated handler: the claims of
/// docs/performance.md, with fewer senders.
/// </summary>
public sealed class OutageTests
{
    private static readonly StormScenario Outage = new() { Senders = 200, RefusalCost = 0.02 };

    private static readonly StormScenario ShortOutage = Outage with { DownFor = TimeSpan.FromSeconds(30), End = TimeSpan.FromMinutes(10) };

    private static readonly StormPolicy SmallBudget = StormPolicies.Bars(StormPolicies.SmallBudget);

    [Fact]
    public void A_budget_of_a_tenth_of_the_messages_raises_the_load_by_a_tenth_and_the_receiver_is_back_at_once()
    {
        var result = StormSimulation.Run(Outage, SmallBudget);
        Assert.InRange(result.PerMessageWhileDown, 1.0, 1.1);
        Assert.InRange(result.PerMessage, 1.0, 1.1);
        Assert.InRange(result.Recovery!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_small_budget_asks_less_of_a_receiver_that_is_down_than_what_others_do_by_default()
    {
        StormPolicy[] fromLittleToMuch =
        [
            StormPolicies.NoRetry,
            SmallBudget,
            StormPolicies.Aws,
            StormPolicies.Standard,
            StormPolicies.Bars(int.MaxValue),
            StormPolicies.FixedDelay,
        ];
        var untilItIsBack = Outage with { End = Outage.UpFrom };
        double[] loads = [.. fromLittleToMuch.Select(policy => StormSimulation.Run(untilItIsBack, policy).PerMessageWhileDown)];
        Assert.Equal(loads.Distinct().Order(), loads);
    }

    [Fact]
    public void The_default_budget_bounds_what_many_senders_with_one_handler_do()
    {
        var result = StormSimulation.Run(Outage with { SendersPerHandler = 100 }, StormPolicies.Bars(StormPolicies.DefaultBudget));
        Assert.InRange(result.PerMessageWhileDown, 1.0, 1.2);
    }

    [Fact]
    public void The_default_budget_brings_the_messages_of_a_short_outage_through_and_what_others_do_by_default_does_not()
    {
        Assert.InRange(Delivered(StormPolicies.Bars(StormPolicies.DefaultBudget)), 0.9, 1);
        foreach (var other in new[] { StormPolicies.PollyDefault, StormPolicies.Standard, StormPolicies.Aws })
            Assert.InRange(Delivered(other), 0, 0.3);
    }

    [Fact]
    public void A_queue_behind_a_small_budget_brings_all_messages_of_a_long_outage_through()
    {
        var result = StormSimulation.Run(Outage, StormPolicies.Queued(StormPolicies.SmallBudget));
        Assert.Equal(0, result.GivenUp);
        Assert.InRange(result.PerMessageWhileDown, 1.0, 1.3);
        Assert.InRange(result.DeliveredOfDown / (double)result.CreatedWhileDown, 0.99, 1);
    }

    [Fact]
    public void A_simulation_is_the_same_each_time() =>
        Assert.Equal(StormSimulation.Run(ShortOutage, SmallBudget).Load, StormSimulation.Run(ShortOutage, SmallBudget).Load);

    private static double Delivered(StormPolicy policy)
    {
        var result = StormSimulation.Run(ShortOutage, policy);
        return result.DeliveredOfDown / (double)result.CreatedWhileDown;
    }
}
