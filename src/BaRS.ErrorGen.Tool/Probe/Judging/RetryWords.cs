using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Probe.Judging;

/// <summary>What a sender does, for the middle of a sentence.</summary>
internal static class RetryWords
{
    /// <summary>After "a sender".</summary>
    public static string Of(RetryAction action) => action switch
    {
        RetryAction.AlreadyDelivered => "takes the message for delivered",
        RetryAction.RetryAfterDelay or RetryAction.RetryWithBackoff => "sends the message again",
        RetryAction.RefreshTokenThenRetry => "gets a new token and sends the message again",
        _ => "does not send the message again",
    };

    /// <summary>After "it should".</summary>
    public static string Should(RetryAction action) => action switch
    {
        RetryAction.AlreadyDelivered => "take it for delivered",
        RetryAction.RetryAfterDelay or RetryAction.RetryWithBackoff => "send it again",
        RetryAction.RefreshTokenThenRetry => "get a new token and send it again",
        _ => "not send it again",
    };
}
