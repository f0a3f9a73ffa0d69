using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Baseline;

/// <summary>The spec in force against a baseline, by the names of the scenarios. Judges nothing.</summary>
internal sealed class BaselineDifference
{
    private BaselineDifference(
        IReadOnlyList<(BaselineLine, BaselineEntry)> kept,
        IReadOnlyList<(BaselineLine, BaselineEntry)> renamed,
        IReadOnlyList<(BaselineLine, BaselineEntry?)> removed,
        IReadOnlyList<int> added)
    {
        Kept = kept;
        Renamed = renamed;
        Removed = removed;
        Added = added;
    }

    /// <summary>Lines whose name is in force, with what is in force under it.</summary>
    public IReadOnlyList<(BaselineLine Line, BaselineEntry Now)> Kept { get; }

    /// <summary>Lines whose name is gone while their combination came into force under a new one.</summary>
    public IReadOnlyList<(BaselineLine Line, BaselineEntry Now)> Renamed { get; }

    /// <summary>Lines whose name is gone, with the scenario of the baseline that still has their combination.</summary>
    public IReadOnlyList<(BaselineLine Line, BaselineEntry? Alike)> Removed { get; }

    /// <summary>What the baseline lacks, as indexes into the scenarios in force.</summary>
    public IReadOnlyList<int> Added { get; }

    public static BaselineDifference Compare(Specification specification, BaselineDocument baseline) =>
        Compare([.. specification.Scenarios.Select(BaselineEntry.From)], baseline);

    /// <summary>The same for what is in force by another baseline.</summary>
    public static BaselineDifference Compare(IReadOnlyList<BaselineEntry> inForce, BaselineDocument baseline)
    {
        var byName = inForce.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var known = new HashSet<string>(baseline.Lines.Select(line => line.Entry.Name).Concat(baseline.Unread), StringComparer.Ordinal);
        var added = baseline.IsWhole ? Enumerable.Range(0, inForce.Count).Where(i => !known.Contains(inForce[i].Name)).ToList() : [];
        var newNames = added.GroupBy(i => inForce[i].Combination).ToDictionary(group => group.Key, group => new Queue<int>(group));
        var alike = inForce.Where(entry => known.Contains(entry.Name)).GroupBy(entry => entry.Combination).ToDictionary(
            group => group.Key,
            group => group.First());

        var kept = new List<(BaselineLine, BaselineEntry)>();
        var renamed = new List<(BaselineLine, BaselineEntry)>();
        var removed = new List<(BaselineLine, BaselineEntry?)>();
        var taken = new HashSet<int>();
        foreach (var line in baseline.Lines)
        {
            if (byName.TryGetValue(line.Entry.Name, out var now))
            {
                kept.Add((line, now));
            }
            else if (newNames.TryGetValue(line.Entry.Combination, out var names) && names.Count > 0)
            {
                taken.Add(names.Peek());
                renamed.Add((line, inForce[names.Dequeue()]));
            }
            else
            {
                removed.Add((line, alike.TryGetValue(line.Entry.Combination, out var other) ? other : null));
            }
        }

        return new BaselineDifference(kept, renamed, removed, [.. added.Where(i => !taken.Contains(i))]);
    }
}
