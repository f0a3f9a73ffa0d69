using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Validation.Rules;

namespace BaRS.ErrorGen.Validation;

/// <summary>Reads a retry policy, or says what is invalid in it.</summary>
internal static class RetryPolicyReader
{
    private const int MaxDelayMilliseconds = 24 * 60 * 60 * 1000;
    private const int MaxAttempts = 100;
    private const int MaxNameLength = 100;
    private const int DefaultMaxDelayMilliseconds = 60_000;
    private const double MaxFactor = 100;

    private static readonly RuleDescriptor InvalidName = RetryPolicyRule.Invalid(
        "'{0}' is not a valid name for a retry policy. Use 1 to {1} characters.");
    private static readonly RuleDescriptor InvalidAction = RetryPolicyRule.Invalid("'{0}' is not a valid retry action. {1}");
    private static readonly RuleDescriptor BuiltInPolicy = RetryPolicyRule.Invalid(
        "The built-in policy '{0}' cannot have the action '{1}'. Give your policy another name.");
    private static readonly RuleDescriptor MisplacedKey = RetryPolicyRule.Invalid("'{0}' is not valid with the action '{1}'. Delete it.");
    private static readonly RuleDescriptor InvalidDuration = RetryPolicyRule.Invalid(
        "'{0}' is not a valid duration. Use a whole number with ms, s, m or h, at most 24h; for example, 5s.");

    private static readonly RuleDescriptor MissingDelay = RetryPolicyRule.Invalid(
        "The action '{0}' needs a 'delay' above zero. For example, write 'delay: 5s'.");
    private static readonly RuleDescriptor ShortMaxDelay = RetryPolicyRule.Invalid(
        "The 'maxDelay' {0} is shorter than the 'delay' {1}. Increase it.");
    private static readonly RuleDescriptor InvalidFactor = RetryPolicyRule.Invalid(
        "'{0}' is not a valid factor. Use a number from 1 to {1}; for example, 1.5.");
    private static readonly RuleDescriptor InvalidAttempts = RetryPolicyRule.Invalid(
        "'{0}' is not a valid number of attempts. Use a whole number from 1 to {1}, or the action 'do-not-retry' for none.");

    public static IReadOnlyList<RuleDescriptor> Descriptors =>
    [
        InvalidName, InvalidAction, BuiltInPolicy, MisplacedKey, InvalidDuration, MissingDelay, ShortMaxDelay,
        InvalidFactor, InvalidAttempts,
    ];

    /// <summary>Reads a policy. A policy without an action is not read, without a problem: another rule reports the missing key.</summary>
    public static bool TryRead(RetryPolicySyntax syntax, out RetryPolicy policy, out Problem? problem)
    {
        policy = RetryPolicy.Never;
        problem = syntax.Action is { } action ? Read(syntax, action, out policy) : null;
        return syntax.Action is not null && problem is null;
    }

    private static Problem? Read(RetryPolicySyntax syntax, SpecText actionText, out RetryPolicy policy)
    {
        policy = RetryPolicy.Never;
        var name = syntax.Name.Value;
        if (name.Length > MaxNameLength || string.IsNullOrWhiteSpace(name))
            return new Problem(InvalidName, syntax.Place, () => [Quotation.Shorten(name), MaxNameLength]);
        if (ParseAction(actionText.Value) is not { } action)
        {
            return new Problem(InvalidAction, actionText.Place, () =>
            [
                Quotation.Shorten(actionText.Value),
                SuggestAction(actionText.Value),
            ]);
        }

        // Classification and the presets build on what the two that do not retry say; and a policy of scenarios that are
        // failures must never come to mean "delivered".
        var builtIn = RetryPolicy.BuiltIn.FirstOrDefault(candidate => candidate.Name == name);
        if (builtIn is not null && builtIn.Action != action && (!builtIn.IsRetry || action == RetryAction.AlreadyDelivered))
            return new Problem(BuiltInPolicy, actionText.Place, () => [name, actionText.Value]);

        var isBackoff = action == RetryAction.RetryWithBackoff;
        var isRetry = action is RetryAction.RetryAfterDelay or RetryAction.RetryWithBackoff or RetryAction.RefreshTokenThenRetry;
        if (Misplaced(syntax, isRetry, isBackoff) is { } misplaced)
            return new Problem(MisplacedKey, misplaced.Place, () => [misplaced.Value, actionText.Value]);

        if (!TryDuration(syntax.Delay, 0, out var delay))
            return Invalid(InvalidDuration, syntax.Delay!.Value);
        if (delay == 0 && action is RetryAction.RetryAfterDelay or RetryAction.RetryWithBackoff && delay == 0)
            return new Problem(MissingDelay, syntax.Delay?.Place ?? actionText.Place, () => [actionText.Value]);
        if (!TryDuration(syntax.MaxDelay, isBackoff ? Math.Max(delay, DefaultMaxDelayMilliseconds) : delay, out var maxDelay))
            return Invalid(InvalidDuration, syntax.MaxDelay!.Value);
        if (maxDelay < delay)
            return new Problem(ShortMaxDelay, syntax.MaxDelay!.Value.Place, () => [syntax.MaxDelay.Value.Value, syntax.Delay!.Value.Value]);
        if (!TryFactor(syntax.Factor, isBackoff ? 2 : 1, out var factor))
            return Invalid(InvalidFactor, syntax.Factor!.Value, MaxFactor);
        if (!TryAttempts(syntax.Attempts, isRetry ? 3 : 0, out var attempts))
            return Invalid(InvalidAttempts, syntax.Attempts!.Value, MaxAttempts);

        policy = new RetryPolicy(name, action, delay, maxDelay, factor, isBackoff && syntax.Jitter?.Value != "none", attempts);
        return null;
    }

    /// <summary>The nearest action; for the name of a built-in policy, the action of that policy.</summary>
    private static string SuggestAction(string action)
    {
        if (RetryPolicy.BuiltIn.FirstOrDefault(candidate => candidate.Name == action) is { } policy
            && SpecFormat.Actions.FirstOrDefault(candidate => ParseAction(candidate) == policy.Action) is { } meant)
        {
            return $"Did you mean '{meant}', the action of the policy '{policy.Name}'?";
        }

        return Spelling.Suggest(action, SpecFormat.Actions, $"Retry actions: {string.Join(", ", SpecFormat.Actions)}.");
    }

    /// <summary>The action of this name; null if there is none.</summary>
    public static RetryAction? ParseAction(string action) => action switch
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
        if (unit == 0
            || !int.TryParse(value.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number * unit > MaxDelayMilliseconds)
        {
            return false;
        }

        milliseconds = (int)(number * unit);
        return true;
    }

    private static Problem Invalid(RuleDescriptor rule, SpecText text) => new(rule, text.Place, () => [Quotation.Shorten(text.Value)]);

    private static Problem Invalid(RuleDescriptor rule, SpecText text, object bound) =>
        new(rule, text.Place, () => [Quotation.Shorten(text.Value), bound]);

    private static bool TryFactor(SpecText? text, double absent, out double factor)
    {
        factor = absent;
        return text is not { } given
            || (double.TryParse(given.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out factor)
                && factor is >= 1 and <= MaxFactor);
    }

    private static bool TryAttempts(SpecText? text, int absent, out int attempts)
    {
        attempts = absent;
        return text is not { } given
            || (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out attempts)
                && attempts is >= 1 and <= MaxAttempts);
    }
}
