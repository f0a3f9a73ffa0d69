using System.Globalization;

namespace Receiver.Page;

/// <summary>Retry advice in words for people.</summary>
internal static class RetryText
{
    public static string Format(BarsRetryAdvice advice) => advice.Action switch
    {
        BarsRetryAction.RetryAfterDelay => $"after {Seconds(advice.Delay)}, {Times(advice)}",
        BarsRetryAction.RetryWithBackoff => $"after {Seconds(advice.Delay)}, then longer up to {Seconds(advice.MaxDelay)}, {Times(advice)}",
        BarsRetryAction.RefreshTokenThenRetry => $"with a new token, {Times(advice)}",
        BarsRetryAction.AlreadyDelivered => "no: already delivered",
        _ => "no",
    };

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    private static string Times(BarsRetryAdvice advice) =>
        advice.Attempts == 1 ? "once" : $"at most {advice.Attempts.ToString(CultureInfo.InvariantCulture)} times";
}
