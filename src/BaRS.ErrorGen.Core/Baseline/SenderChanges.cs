using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Baseline;

/// <summary>
/// Errors after which a sender does something else than before, whichever part of the spec says so: a scenario, a classification
/// or the entry of a status. Asked of the classifier, because one entry can decide for combinations that it does not name.
/// </summary>
internal static class SenderChanges
{
    public static IEnumerable<SpecChange> Find(Specification old, Specification now, BaselineDifference difference)
    {
        var before = new RetryClassifier(RetryTable.From(old));
        var after = new RetryClassifier(RetryTable.From(now));

        // What a scenario says of its own combination has been said with its name.
        var told = new HashSet<(int, string, string)>(
            difference.Kept.Concat(difference.Renamed)
                .Where(pair => pair.Line.Entry.Action != pair.Now.Action && pair.Line.Entry.Combination == pair.Now.Combination)
                .Select(pair => pair.Now.Combination));
        var known = old.Scenarios.Select(scenario => (scenario.Status, scenario.Code, scenario.Issue))
            .Concat(old.Classifications.Select(rule => (rule.Status, rule.Code, rule.Issue)))
            .Concat(now.Classifications.Select(rule => (rule.Status, rule.Code, rule.Issue)))
            .Distinct()
            .Where(combination => !told.Contains(combination));
        foreach (var (status, code, issue) in known)
        {
            if (Compare(SpecComparison.Combination(status, code, issue), status, code, issue) is { } change)
                yield return change;
        }

        foreach (var status in old.Statuses.Concat(now.Statuses).Select(entry => entry.Status).Distinct().OrderBy(status => status))
        {
            if (Compare($"{status.ToString(CultureInfo.InvariantCulture)} without a known error", status, null, null) is { } change)
                yield return change;
        }

        SpecChange? Compare(string subject, int status, string? code, string? issue)
        {
            var (was, step) = before.Classify(status, code, issue);
            var current = after.Classify(status, code, issue).Policy;
            return was.Action == current.Action
                ? null
                : Change(subject, isBreaking: step != ClassificationStep.Unknown, was.Action, current.Action);
        }
    }

    /// <summary>What nobody knew before has not changed for anybody.</summary>
    private static SpecChange Change(string subject, bool isBreaking, RetryAction was, RetryAction now)
    {
        var (old, current) = (SpecFormat.Actions[(int)was], SpecFormat.Actions[(int)now]);
        return new SpecChange(
            SpecChangeKind.Sender,
            isBreaking,
            subject,
            "retry",
            old,
            current,
            $"After {subject}, the retry action of senders changed from {old} to {current}."
                + (isBreaking ? " Senders built before this change use the old action." : ""));
    }
}
