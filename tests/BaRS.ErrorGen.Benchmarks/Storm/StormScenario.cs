namespace BaRS.ErrorGen.Benchmarks.Storm;

/// <summary>
/// Many senders, and a receiver that is down and then comes back with little to spare. Everything random comes from the seed.
/// </summary>
internal sealed record StormScenario
{
    public int Senders { get; init; } = 5_000;

    /// <summary>How many of them share a handler, and so a budget or a circuit breaker: an instance of a busy application.</summary>
    public int SendersPerHandler { get; init; } = 1;

    /// <summary>Every sender has one new message in this time.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan DownFrom { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan DownFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the receiver answers nothing while it is down. Otherwise its connections are refused at once.</summary>
    public bool Hangs { get; init; }

    public TimeSpan End { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many requests the receiver can process, as a multiple of the new messages. It answers 503 to what is beyond.</summary>
    public double Capacity { get; init; } = 1.3;

    /// <summary>What a 503 takes of the capacity, as a part of what a processed request takes.</summary>
    public double RefusalCost { get; init; }

    public int Seed { get; init; } = 20261126;

    public TimeSpan UpFrom => DownFrom + DownFor;

    /// <summary>New messages a second.</summary>
    public double Rate => Senders / Interval.TotalSeconds;
}
