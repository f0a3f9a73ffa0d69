using Sender.Sending;

namespace Sender.Demo;

/// <summary>A fault, and how often it strikes the same message.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Times">How often. Null means that it never ends.</param>
internal sealed record Scenario(Fault Fault, int? Times)
{
    public static IEnumerable<Scenario> All =>
    [
        .. Faults.OfStandard.Select(ThatPasses),
        .. Faults.OfNetwork.Select(ThatPasses),
        new(Fault.Of(BarsScenario.RecServiceUnavailableTransient), null),
    ];

    public string Name => Times switch
    {
        null when Fault.Advice.ShouldRetry => $"{Fault.Name}, for ever",
        2 => $"{Fault.Name}, twice",
        _ => Fault.Name,
    };

    /// <summary>The message that this sender sends.</summary>
    public OutgoingMessage Message { get; } = Referral.New();

    /// <summary>The message that Microsoft's standard handler sends.</summary>
    public OutgoingMessage Stock { get; } = Referral.New();

    public FaultPlan Plan() => Times is { } times ? new(Enumerable.Repeat(Fault, times)) : new([], Fault);

    // What is never sent again is refused each time: that shows who sends it again.
    private static Scenario ThatPasses(Fault fault) =>
        new(fault, fault.Advice.ShouldRetry ? Math.Min(fault.Advice.Attempts, 2) : null);
}
