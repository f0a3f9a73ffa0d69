using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Baseline;

/// <summary>What differs beside the scenarios: statuses, classifications, policies, displays, exits, upstreams and the outcome.</summary>
internal static class EntryDetails
{
    public static IEnumerable<SpecChange> Find(Specification old, Specification now) =>
        Outcome(old, now)
            .Concat(Compare("retry policy", old.Policies, now.Policies, policy => policy.Name, Describe))
            .Concat(Compare("display of", old.Codes, now.Codes, code => code.Code, code => code.Display))
            .Concat(Compare("status", old.Statuses, now.Statuses, entry => Number(entry.Status), Describe))
            .Concat(Compare("classification of", old.Classifications, now.Classifications, Combination, rule => rule.Retry.Name))
            .Concat(Compare("exit", old.Exits, now.Exits, exit => exit.Exit, exit => string.Join(", ", exit.Scenarios)))
            .Concat(Compare("upstream", old.Upstreams, now.Upstreams, system => system.Name, Describe));

    private static string Describe(RetryPolicy policy)
    {
        var text = $"{policy.Name}: {SpecFormat.Actions[(int)policy.Action]}";
        if (!policy.IsRetry)
            return text;
        text += $", delay {Seconds(policy.DelayMilliseconds)}, {Number(policy.Attempts)} resends";
        return policy.Action == RetryAction.RetryWithBackoff
            ? $"{text}, factor {policy.Factor.ToString(CultureInfo.InvariantCulture)}, at most {Seconds(policy.MaxDelayMilliseconds)}, "
                + $"jitter {(policy.HasJitter ? "full" : "none")}"
            : text;
    }

    /// <summary>The code system is what a partner looks for the error code by.</summary>
    private static IEnumerable<SpecChange> Outcome(Specification old, Specification now)
    {
        if (old.System != now.System)
        {
            yield return new SpecChange(
                SpecChangeKind.Outcome,
                true,
                "outcome",
                "system",
                old.System,
                now.System,
                $"The code system changed from '{Quotation.ShortenRight(old.System)}' to '{Quotation.ShortenRight(now.System)}'. Partners "
                    + "built before this change do not find the error codes.");
        }

        if (old.Profile != now.Profile)
            yield return Detail("outcome", "profile", old.Profile, now.Profile, "The profile of the outcomes changed.");
    }

    private static IEnumerable<SpecChange> Compare<T>(
        string kind,
        IReadOnlyList<T> old,
        IReadOnlyList<T> now,
        Func<T, string> getKey,
        Func<T, string> describe)
    {
        var before = old.ToDictionary(getKey, describe, StringComparer.Ordinal);
        var after = now.ToDictionary(getKey, describe, StringComparer.Ordinal);
        foreach (var key in before.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal))
        {
            before.TryGetValue(key, out var was);
            after.TryGetValue(key, out var current);
            if (was == current)
                continue;
            var subject = $"{kind} {Quotation.Shorten(key)}";
            var verb = was is null ? "is new" : current is null ? "is gone" : "changed";
            yield return Detail(subject, null, was, current, $"{char.ToUpperInvariant(subject[0])}{subject.Substring(1)} {verb}.");
        }
    }

    private static SpecChange Detail(string subject, string? key, string? old, string? now, string message) =>
        new(SpecChangeKind.Detail, false, subject, key, old, now, message);

    private static string Describe(StatusEntry entry) => string.Join(
        "\n",
        new[] { entry.Title, entry.Cause, "retry: " + entry.Retry.Name }
            .Concat(entry.Steps)
            .Concat(entry.Fix)
            .Where(text => text is not null));

    private static string Describe(UpstreamEntry system) => string.Join(
        ", ",
        new[] { $"default: {system.Default}", $"timeout: {system.Timeout}", $"unreachable: {system.Unreachable}" }
            .Concat(system.Statuses.Select(answer => $"{Number(answer.Status)}: {answer.Scenario}"))
            .Concat(system.Classes.Select(answer => $"{Number(answer.Status)}xx: {answer.Scenario}")));

    private static string Combination(ClassificationRule rule) => $"{Number(rule.Status)} {rule.Code} {rule.Issue}";

    private static string Seconds(int milliseconds) => (milliseconds / 1000.0).ToString(CultureInfo.InvariantCulture) + " s";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
