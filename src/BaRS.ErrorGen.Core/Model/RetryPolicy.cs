namespace BaRS.ErrorGen.Model;

/// <summary>What a sender does after an error. The members are those of the generated <c>BarsRetryAction</c>.</summary>
internal enum RetryAction
{
    DoNotRetry,
    RetryAfterDelay,
    RetryWithBackoff,
    RefreshTokenThenRetry,
    AlreadyDelivered,
}

/// <summary>How a sender tries again.</summary>
/// <param name="Name">The name in the spec.</param>
/// <param name="Action">What it does.</param>
/// <param name="DelayMilliseconds">The wait before the first resend.</param>
/// <param name="MaxDelayMilliseconds">The longest wait; equal to the delay unless it grows.</param>
/// <param name="Factor">What each wait is multiplied by.</param>
/// <param name="HasJitter">Whether the wait is a random part of what it could be.</param>
/// <param name="Attempts">Resends after the first attempt.</param>
internal sealed record RetryPolicy(
    string Name,
    RetryAction Action,
    int DelayMilliseconds,
    int MaxDelayMilliseconds,
    double Factor,
    bool HasJitter,
    int Attempts)
{
    public static readonly RetryPolicy Never = new("never", RetryAction.DoNotRetry, 0, 0, 1, false, 0);
    public static readonly RetryPolicy ShortDelay = new("short-delay", RetryAction.RetryAfterDelay, 5_000, 5_000, 1, false, 3);
    public static readonly RetryPolicy Backoff = new("backoff", RetryAction.RetryWithBackoff, 2_000, 60_000, 2, true, 8);
    public static readonly RetryPolicy RefreshToken = new("refresh-token", RetryAction.RefreshTokenThenRetry, 0, 0, 1, false, 1);
    public static readonly RetryPolicy AlreadyDelivered = new("already-delivered", RetryAction.AlreadyDelivered, 0, 0, 1, false, 0);

    /// <summary>The policies that every spec has without writing them.</summary>
    public static IReadOnlyList<RetryPolicy> BuiltIn { get; } = [Never, ShortDelay, Backoff, RefreshToken, AlreadyDelivered];

    public bool IsRetry => Action is RetryAction.RetryAfterDelay or RetryAction.RetryWithBackoff or RetryAction.RefreshTokenThenRetry;

    /// <summary>The longest that all waits can take together.</summary>
    public TimeSpan LongestWaits
    {
        get
        {
            var sum = 0.0;
            double wait = DelayMilliseconds;
            for (var i = 0; i < Attempts; i++)
            {
                sum += Math.Min(wait, MaxDelayMilliseconds);
                wait *= Factor;
            }

            return TimeSpan.FromMilliseconds(sum);
        }
    }

    /// <summary>
    /// Positive where this policy is slower than the other: longer first wait, then longer longest wait, then fewer
    /// attempts.
    /// </summary>
    public int CompareSlowness(RetryPolicy other)
    {
        var byDelay = DelayMilliseconds.CompareTo(other.DelayMilliseconds);
        if (byDelay != 0)
            return byDelay;
        var byMaxDelay = MaxDelayMilliseconds.CompareTo(other.MaxDelayMilliseconds);
        return byMaxDelay != 0 ? byMaxDelay : other.Attempts.CompareTo(Attempts);
    }
}
