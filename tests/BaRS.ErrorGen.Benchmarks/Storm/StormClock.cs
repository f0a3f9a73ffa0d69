namespace BaRS.ErrorGen.Benchmarks.Storm;

/// <summary>The time of a simulation: nothing waits for it.</summary>
internal sealed class StormClock : TimeProvider
{
    public TimeSpan Now { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + Now;
}
