using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation;

/// <summary>Reads a retry policy, or says what makes it senseless.</summary>
internal static class RetryPolicyReader
{
    private const int MaxDelayMilliseconds = 24 * 60 * 60 * 1000;
    private const int MaxAttempts = 100;
    private const int MaxNameLength = 100;
    private const int DefaultMaxDelayMilliseconds = 60_000;
    private const double MaxFactor = 100;

    public static bool TryRead(RetryPolicySyntax syntax, out RetryPolicy policy, out (TextPlace Place, string Message) problem)
    {
        policy = RetryPolicy.Never;
        problem = default;
        var found = Read(syntax, out policy);
        if (found is { } text)
            problem = text;
        return found is null;
    }

    private static (TextPlace Place, string Message)? Read(RetryPolicySyntax syntax, out RetryPolicy policy)
    {
        policy = RetryPolicy.Never;
        if (syntax.Name.Value.Length > MaxNameLength || string.IsNullOrWhiteSpace(syntax.Name.Value))
            return (syntax.Place, "The name of a retry policy has 1 to 100 characters.");
        if (syntax.Action is not { } actionText)
            return (syntax.Place, "The policy has no action.");
        if (ActionOf(actionText.Value) is not { } action)
            return (actionText.Place, $"'{actionText.Value}' is no action.{Spelling.DidYouMean(actionText.Value, SpecFormat.Actions)} Use one of {string.Join(", ", SpecFormat.Actions)}.");

        // Classification and the presets build on what the two that do not retry say; and a policy of scenarios that are
        // failures must never come to mean "delivered".
        var builtIn = RetryPolicy.BuiltIn.FirstOrDefault(candidate => candidate.Name == syntax.Name.Value);
        if (builtIn is not null && builtIn.Action != action && (!builtIn.IsRetry || action == RetryAction.AlreadyDelivered))
            return (actionText.Place, $"The policy '{syntax.Name.Value}' is built in and cannot get this action. Give yours another name.");

        var isBackoff = action == RetryAction.RetryWithBackoff;
        var isRetry = action is RetryAction.RetryAfterDelay or RetryAction.RetryWithBackoff or RetryAction.RefreshTokenThenRetry;
        if (Misplaced(syntax, isRetry, isBackoff) is { } misplaced)
            return (misplaced.Place, $"'{misplaced.Value}' makes no sense with the action '{actionText.Value}'. Delete it.");

        if (!TryDuration(syntax.Delay, 0, out var delay))
            return (syntax.Delay!.Value.Place, DurationMessage(syntax.Delay.Value.Value));
        if (delay == 0 && action is RetryAction.RetryAfterDelay or RetryAction.RetryWithBackoff && delay == 0)
            return (syntax.Delay?.Place ?? actionText.Place, $"The action '{actionText.Value}' needs a 'delay' above zero, as 'delay: 5s'.");
        if (!TryDuration(syntax.MaxDelay, isBackoff ? Math.Max(delay, DefaultMaxDelayMilliseconds) : delay, out var maxDelay))
            return (syntax.MaxDelay!.Value.Place, DurationMessage(syntax.MaxDelay.Value.Value));
        if (maxDelay < delay)
            return (syntax.MaxDelay!.Value.Place, "'maxDelay' is shorter than 'delay'.");
        if (!TryFactor(syntax.Factor, isBackoff ? 2 : 1, out var factor))
            return (syntax.Factor!.Value.Place, $"'{syntax.Factor.Value.Value}' is no factor. Use a number from 1 to 100, as 2 or 1.5.");
        if (!TryAttempts(syntax.Attempts, isRetry ? 3 : 0, out var attempts))
            return (syntax.Attempts!.Value.Place, $"'{syntax.Attempts.Value.Value}' is no number of attempts. Use a whole number from 1 to 100; for none, use the action do-not-retry.");

        policy = new RetryPolicy(syntax.Name.Value, action, delay, maxDelay, factor, isBackoff && syntax.Jitter?.Value != "none", attempts);
        return null;
    }

    private static RetryAction? ActionOf(string action) => action switch
    {
        "do-not-retry" => RetryAction.DoNotRetry,
        "retry-after-delay" => RetryAction.RetryAfterDelay,
        "retry-with-backoff" => RetryAction.RetryWithBackoff,
        "refresh-token-then-retry" => RetryAction.RefreshTokenThenRetry,
        "already-delivered" => RetryAction.AlreadyDelivered,
        _ => null,
    };

    private static SpecText? Misplaced(RetryPolicySyntax syntax, bool isRetry, bool isBackoff)
    {
        if (!isRetry && syntax.Delay is { } delay)
            return delay with { Value = "delay" };
        if (!isRetry && syntax.Attempts is { } attempts)
            return attempts with { Value = "attempts" };
        if (!isBackoff && syntax.Factor is { } factor)
            return factor with { Value = "factor" };
        if (!isBackoff && syntax.MaxDelay is { } maxDelay)
            return maxDelay with { Value = "maxDelay" };
        if (!isBackoff && syntax.Jitter is { } jitter)
            return jitter with { Value = "jitter" };
        return null;
    }

    private static bool TryDuration(SpecText? text, int absent, out int milliseconds)
    {
        milliseconds = absent;
        if (text is not { } given)
            return true;

        var value = given.Value;
        var digits = 0;
        while (digits < value.Length && value[digits] is >= '0' and <= '9')
            digits++;
        var unit = value.Substring(digits) switch
        {
            "ms" => 1L,
            "s" => 1000L,
            "m" => 60_000L,
            "h" => 3_600_000L,
            _ => 0L,
        };
        if (unit == 0 || !int.TryParse(value.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number * unit > MaxDelayMilliseconds)
            return false;

        milliseconds = (int)(number * unit);
        return true;
    }

    private static string DurationMessage(string value) => $"'{value}' is no duration. Use a whole number with ms, s, m or h, as 5s, at most 24h.";

    private static bool TryFactor(SpecText? text, double absent, out double factor)
    {
        factor = absent;
        return text is not { } given
            || (double.TryParse(given.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out factor) && factor is >= 1 and <= MaxFactor);
    }

    private static bool TryAttempts(SpecText? text, int absent, out int attempts)
    {
        attempts = absent;
        return text is not { } given
            || (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out attempts) && attempts is >= 1 and <= MaxAttempts);
    }
}
