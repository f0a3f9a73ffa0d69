using Receiver;

namespace BaRS.ErrorGen.GeneratedCode.Tests;

/// <summary>The waits of the retry policies.</summary>
public sealed class RetryAdviceTests
{
    private static readonly BarsRetryAdvice ShortDelay = BarsRetry.Classify(502);
    private static readonly BarsRetryAdvice Backoff = BarsRetry.Classify(429);
    private static readonly BarsRetryAdvice Slow = BarsRetry.Classify(503, "REC_UNAVAILABLE", "no-store");

    [Fact]
    public void The_built_in_policies_have_the_documented_numbers()
    {
        Assert.Equal(
            (5.0, 5.0, 1.0, 3),
            (ShortDelay.Delay.TotalSeconds, ShortDelay.MaxDelay.TotalSeconds, ShortDelay.Factor, ShortDelay.Attempts));
        Assert.Equal((2.0, 60.0, 2.0, 8), (Backoff.Delay.TotalSeconds, Backoff.MaxDelay.TotalSeconds, Backoff.Factor, Backoff.Attempts));
        var refresh = BarsRetry.Classify(401, "SEND_UNAUTHORIZED", "expired");
        Assert.Equal((0.0, 1, true), (refresh.Delay.TotalSeconds, refresh.Attempts, refresh.ShouldRetry));
        var never = BarsRetry.Classify(400);
        Assert.Equal((0.0, 0, false, false), (never.Delay.TotalSeconds, never.Attempts, never.ShouldRetry, never.IsDelivered));
        var delivered = BarsRetry.Classify(409, "REC_CONFLICT", "duplicate");
        Assert.Equal((false, true), (delivered.ShouldRetry, delivered.IsDelivered));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 9)]
    [InlineData(4, 10)]
    [InlineData(5, 10)]
    [InlineData(int.MaxValue, 10)]
    [InlineData(0, 1)]
    [InlineData(int.MinValue, 1)]
    public void Waits_grow_by_the_factor_up_to_the_longest(int attempt, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Slow.DelayFor(attempt, 0.5));

    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(3, 0.25, 2)]
    [InlineData(20, 0.5, 30)]
    [InlineData(20, 0, 0)]
    [InlineData(20, -1, 0)]
    [InlineData(20, 2, 60)]
    [InlineData(20, double.NaN, 0)]
    [InlineData(20, double.PositiveInfinity, 60)]
    [InlineData(20, double.NegativeInfinity, 0)]
    public void Full_jitter_waits_the_random_part_clamped(int attempt, double random, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.DelayFor(attempt, random));

    [Fact]
    public void A_fixed_delay_stays_the_same_whatever_the_attempt_and_the_random_number() =>
        Assert.All(
            Enumerable.Range(-2, 10),
            attempt => Assert.Equal(TimeSpan.FromSeconds(5), ShortDelay.DelayFor(attempt, attempt / 10.0)));

    [Fact]
    public void What_is_not_retried_waits_nothing() => Assert.Equal(TimeSpan.Zero, BarsRetry.Classify(400).DelayFor(3, 0.9));
}
