using Polly.Retry;

namespace BaRS.ErrorGen.Benchmarks.Storm.Senders;

/// <summary>The policies that are compared.</summary>
internal static class StormPolicies
{
    private static readonly RetryStrategyOptions Polly = new();

    /// <summary>The default of the generated code.</summary>
    public static int DefaultBudget { get; } = new BarsRetryOptions().RetryBudget;

    /// <summary>A tenth of the messages that a sender has while the receiver is down, so that the load grows by a tenth.</summary>
    public static int SmallBudget => 3;

    public static StormPolicy NoRetry { get; } = new("no retry", (_, _) => new BackoffSender(0, _ => default));

    public static StormPolicy FixedDelay { get; } =
        new("every 5 s, for ever", (_, _) => new BackoffSender(int.MaxValue, _ => TimeSpan.FromSeconds(5)));

    public static StormPolicy PollyDefault { get; } =
        new("Polly's default", (_, _) => new BackoffSender(Polly.MaxRetryAttempts, _ => Polly.Delay));

    public static StormPolicy Standard { get; } = new("Microsoft's standard handler", (clock, random) => new StandardSender(clock, random));

    public static StormPolicy Aws { get; } = new("AWS's new default", (_, random) => new AwsSender(random));

    /// <summary>All, with the names that the docs use.</summary>
    public static IReadOnlyList<StormPolicy> All { get; } =
    [
        NoRetry,
        FixedDelay,
        PollyDefault,
        Standard,
        Aws,
        Bars(int.MaxValue),
        Bars(DefaultBudget),
        Bars(SmallBudget),
        Queued(SmallBudget),
    ];

    /// <summary>Those whose messages have something in common, for handlers that several senders share.</summary>
    public static IReadOnlyList<StormPolicy> Shared(int senders) =>
        [Standard, Aws, Bars(DefaultBudget), Bars(SmallBudget * senders), Queued(SmallBudget * senders)];

    public static StormPolicy Bars(int budget) =>
        new($"generated, {Of(budget)}", (clock, random) => new BarsSender(clock, random, budget));

    public static StormPolicy Queued(int budget) => new(
        $"generated, {Of(budget)}, with a queue",
        (clock, random) => new QueuedSender(new BarsSender(clock, random, budget), TimeSpan.FromMinutes(5), random));

    private static string Of(int budget) => budget == int.MaxValue ? "no budget" : $"budget {budget}";
}
