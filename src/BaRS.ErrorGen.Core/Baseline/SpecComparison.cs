using System.Globalization;
using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Baseline;

/// <summary>
/// Everything that differs between two specs, and whether a partner or code that was built before notices. What the baseline
/// holds is judged by the rules on baselines; of two whole specs, the rest is compared too.
/// </summary>
internal static class SpecComparison
{
    /// <summary>The differences: breaking ones first, each part in the order of the specs.</summary>
    public static IReadOnlyList<SpecChange> Compare(SpecVersion old, SpecVersion now)
    {
        var difference = BaselineDifference.Compare(now.Entries, old.Baseline);
        var changes = BreakingChanges.FindAll(difference).Select(Agreed).Concat(difference.Added.Select(i => Added(now.Entries[i])));
        if (old.Specification is { } was && now.Specification is { } current)
        {
            var pairs = difference.Kept.Concat(difference.Renamed).ToDictionary(
                pair => pair.Now.Name,
                pair => pair.Line.Entry.Name,
                StringComparer.Ordinal);
            changes = changes
                .Concat(SenderChanges.Find(was, current, difference))
                .Concat(ScenarioDetails.Find(was, current, pairs))
                .Concat(EntryDetails.Find(was, current));
        }

        return [.. changes.OrderBy(change => change.IsBreaking ? 0 : 1)];
    }

    /// <summary>A combination as messages write it.</summary>
    public static string Combination(BaselineEntry entry) => Combination(entry.Status, entry.Code, entry.Issue);

    /// <summary>A combination as messages write it.</summary>
    public static string Combination(int status, string code, string issue) =>
        $"{status.ToString(CultureInfo.InvariantCulture)} {Quotation.Shorten(code)} {Quotation.Shorten(issue)}";

    private static SpecChange Agreed(BreakingChange change)
    {
        var message = BreakingChanges.WithoutRemedy(change.Problem);
        var (was, now) = (change.Was, change.Now);
        if (now is null)
            return new SpecChange(SpecChangeKind.Removed, true, was.Name, null, Whole(was), null, message);
        if (now.Name != was.Name)
            return new SpecChange(SpecChangeKind.Renamed, true, was.Name, "name", was.Name, now.Name, message);
        return change.IsCombination
            ? new SpecChange(SpecChangeKind.Combination, true, was.Name, null, Combination(was), Combination(now), message)
            : new SpecChange(SpecChangeKind.Action, true, was.Name, "retry", was.ActionWord, now.ActionWord, message);
    }

    private static SpecChange Added(BaselineEntry entry) => new(
        SpecChangeKind.Added,
        false,
        entry.Name,
        null,
        null,
        Whole(entry),
        $"'{entry.Name}' ({Combination(entry)}) is new. Senders built before this change do not know it.");

    private static string Whole(BaselineEntry entry) => $"{Combination(entry)} {entry.ActionWord}";
}
