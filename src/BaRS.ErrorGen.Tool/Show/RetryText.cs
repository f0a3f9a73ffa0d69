using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Show;

/// <summary>What a sender does, in words.</summary>
internal static class RetryText
{
    /// <summary>After "a sender".</summary>
    public static string Does(RetryPolicy policy) => policy.Action switch
    {
        RetryAction.RetryAfterDelay => "retries after a delay",
        RetryAction.RetryWithBackoff => "retries with growing delays",
        RetryAction.RefreshTokenThenRetry => "gets a new token and retries",
        RetryAction.AlreadyDelivered => "takes the message as delivered",
        _ => "does not retry",
    };

    /// <summary>The same with its numbers; for example, "retries after a delay: after 5 s, at most 3 times".</summary>
    public static string DoesInFull(RetryPolicy policy) => Numbers(policy) is { } numbers ? $"{Does(policy)}: {numbers}" : Does(policy);

    /// <summary>What a person has to know beside it.</summary>
    public static string Consequence(RetryPolicy policy) => policy.Action switch
    {
        RetryAction.AlreadyDelivered => "The receiver has the message. It must not be sent again.",
        RetryAction.DoNotRetry => "The same message would fail again, or nothing more is known. Keep it and alert a person.",
        _ => "The same body and the same ids are sent. After the last attempt, keep the message and alert a person.",
    };

    /// <summary>When and how often; for example, "after 5 s, at most 3 times". Null if the message is not sent again.</summary>
    public static string? Numbers(RetryPolicy policy)
    {
        if (!policy.IsRetry)
            return null;
        var times = policy.Attempts == 1 ? "once" : $"at most {policy.Attempts.ToString(CultureInfo.InvariantCulture)} times";
        if (policy.DelayMilliseconds == 0)
            return times;
        var wait = "after " + Format(policy.DelayMilliseconds);
        return policy.Action == RetryAction.RetryWithBackoff
            ? $"{wait}, then longer, up to {Format(policy.MaxDelayMilliseconds)}, {times}"
            : $"{wait}, {times}";
    }

    private static string Format(int milliseconds) => Durations.Format(TimeSpan.FromMilliseconds(milliseconds));
}
