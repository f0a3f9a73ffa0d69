using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Baseline;

/// <summary>BARS1015: what a partner that was built before would no longer agree with, at its line of the baseline.</summary>
internal static class BreakingChanges
{
    private const string Title = "Breaking change since the baseline";
    private const string Accept = $" To accept the change, run '{BaselineWriter.Command}'.";

    private static readonly RuleDescriptor Changed = Breaking(
        "'{0}' changed from {1} to {2}. Partners built before this change use the old combination.");
    private static readonly RuleDescriptor ActionChanged = Breaking(
        "The retry action of '{0}' ({1}) changed from {2} to {3}. Senders built before this change use the old action.");
    private static readonly RuleDescriptor Renamed = Breaking(
        "'{0}' ({1}) was renamed to '{2}'. Code that uses the old name no longer compiles.");
    private static readonly RuleDescriptor RenamedAndActionChanged = Breaking(
        "'{0}' ({1}) was renamed to '{2}', and its retry action changed from {3} to {4}. Code that uses the old name no longer compiles.");

    private static readonly RuleDescriptor Removed = Breaking(
        "'{0}' ({1}) is no longer in force. Receivers built before this change still send it, and senders built after it do not know it.");

    private static readonly RuleDescriptor NameRemoved = Breaking(
        "'{0}' ({1}) is no longer in force. '{2}' has the same combination, but code that uses the old name no longer compiles.");

    public static IReadOnlyList<RuleDescriptor> Descriptors =>
        [Changed, ActionChanged, Renamed, RenamedAndActionChanged, Removed, NameRemoved];

    public static IEnumerable<Problem> Find(BaselineDifference difference) => FindAll(difference).Select(change => change.Problem);

    /// <summary>The same with what changed, for who compares two specs.</summary>
    public static IEnumerable<BreakingChange> FindAll(BaselineDifference difference) =>
        difference.Kept.SelectMany(pair => Changes(pair.Line, pair.Now))
            .Concat(difference.Renamed.Select(pair => RenamedTo(pair.Line, pair.Now)))
            .Concat(difference.Removed.Select(pair => RemovedFrom(pair.Line, pair.Alike)));

    /// <summary>What a message says, without how a project accepts it.</summary>
    public static string WithoutRemedy(Problem problem) =>
        string.Format(
            CultureInfo.InvariantCulture,
            problem.Rule.MessageFormat.Substring(0, problem.Rule.MessageFormat.Length - Accept.Length),
            problem.Arguments);

    private static IEnumerable<BreakingChange> Changes(BaselineLine line, BaselineEntry now)
    {
        var was = line.Entry;
        if (was.Combination != now.Combination)
        {
            yield return Report(Changed, line, now, ChangedPlace(line, now), () => [was.Name, Combination(was), Combination(now)]) with
            {
                IsCombination = true,
            };
        }

        if (was.Action != now.Action)
            yield return Report(ActionChanged, line, now, line.Action, () => [was.Name, Combination(now), was.ActionWord, now.ActionWord]);
    }

    /// <summary>From the first value that changed to the last: re-coding a scenario is one change.</summary>
    private static TextPlace ChangedPlace(BaselineLine line, BaselineEntry now)
    {
        var was = line.Entry;
        var changed = new List<TextPlace>();
        if (was.Status != now.Status)
            changed.Add(line.Status);
        if (was.Code != now.Code)
            changed.Add(line.Code);
        if (was.Issue != now.Issue)
            changed.Add(line.Issue);
        return changed[0].To(changed[changed.Count - 1]);
    }

    private static BreakingChange RenamedTo(BaselineLine line, BaselineEntry now)
    {
        var was = line.Entry;
        return was.Action == now.Action
            ? Report(Renamed, line, now, line.Name, () => [was.Name, Combination(was), now.Name])
            : Report(
                RenamedAndActionChanged,
                line,
                now,
                line.Name,
                () => [was.Name, Combination(was), now.Name, was.ActionWord, now.ActionWord]);
    }

    private static BreakingChange RemovedFrom(BaselineLine line, BaselineEntry? alike)
    {
        var was = line.Entry;
        return alike is null
            ? Report(Removed, line, null, line.Name, () => [was.Name, Combination(was)])
            : Report(NameRemoved, line, null, line.Name, () => [was.Name, Combination(was), alike.Name]);
    }

    private static string Combination(BaselineEntry entry) =>
        $"{entry.Status.ToString(CultureInfo.InvariantCulture)} {Quotation.Shorten(entry.Code)} {Quotation.Shorten(entry.Issue)}";

    private static BreakingChange Report(
        RuleDescriptor rule,
        BaselineLine line,
        BaselineEntry? now,
        TextPlace place,
        Func<object[]> arguments) =>
        new(new Problem(rule, place, arguments, NeedsAllFiles: true), line.Entry, now);

    private static RuleDescriptor Breaking(string messageFormat) => SpecRule.Warning(RuleIds.BreakingChange, Title, messageFormat + Accept);
}
