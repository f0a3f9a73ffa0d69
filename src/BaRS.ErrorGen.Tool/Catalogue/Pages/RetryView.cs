using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Show;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>What a sender does, in the words and numbers of the pages.</summary>
internal sealed record RetryView
{
    // As many as stand side by side on a page.
    private const int MaxWaits = 8;

    /// <summary>The action as the style sheet and the script know it.</summary>
    public required string Kind { get; init; }

    /// <summary>The action in three words.</summary>
    public required string Label { get; init; }

    /// <summary>When and how often; empty if the message is not sent again.</summary>
    public required string When { get; init; }

    /// <summary>The name of the policy in the spec.</summary>
    public required string Policy { get; init; }

    /// <summary>The name of the action in the generated code.</summary>
    public required string Action { get; init; }

    /// <summary>The wait before each resend.</summary>
    public required IReadOnlyList<string> Waits { get; init; }

    /// <summary>How many more resends there are than <see cref="Waits"/>.</summary>
    public required int MoreWaits { get; init; }

    /// <summary>The wait before each of these.</summary>
    public required string LongestWait { get; init; }

    /// <summary>All waits together; empty if there are none.</summary>
    public required string AllWaits { get; init; }

    public required bool HasJitter { get; init; }

    public required int Attempts { get; init; }

    public bool IsRetry => Attempts > 0;

    public static RetryView From(RetryPolicy policy) => new()
    {
        Kind = GetKind(policy.Action),
        Label = GetLabel(policy.Action),
        When = RetryText.Numbers(policy) ?? "",
        Policy = policy.Name,
        Action = policy.Action.ToString(),
        Waits = [.. Enumerable.Range(0, Math.Min(policy.Attempts, MaxWaits)).Select(number => Wait(policy, number))],
        MoreWaits = Math.Max(0, policy.Attempts - MaxWaits),
        LongestWait = Format(policy.MaxDelayMilliseconds),
        AllWaits = policy.LongestWaits > TimeSpan.Zero ? Durations.Format(policy.LongestWaits) : "",
        HasJitter = policy.HasJitter,
        Attempts = policy.IsRetry ? policy.Attempts : 0,
    };

    /// <summary>The action as the style sheet and the script know it.</summary>
    public static string GetKind(RetryAction action) => action switch
    {
        RetryAction.RetryAfterDelay => "wait",
        RetryAction.RetryWithBackoff => "backoff",
        RetryAction.RefreshTokenThenRetry => "token",
        RetryAction.AlreadyDelivered => "delivered",
        _ => "stop",
    };

    /// <summary>The action in three words.</summary>
    public static string GetLabel(RetryAction action) => action switch
    {
        RetryAction.RetryAfterDelay => "Retry after a delay",
        RetryAction.RetryWithBackoff => "Retry with backoff",
        RetryAction.RefreshTokenThenRetry => "Retry with a new token",
        RetryAction.AlreadyDelivered => "Already delivered",
        _ => "Do not retry",
    };

    private static string Wait(RetryPolicy policy, int number) =>
        Format(Math.Min(policy.DelayMilliseconds * Math.Pow(policy.Factor, number), policy.MaxDelayMilliseconds));

    private static string Format(double milliseconds) => Durations.Format(TimeSpan.FromMilliseconds(milliseconds));
}
