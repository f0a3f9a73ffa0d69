using System.Globalization;
using BaRS.ErrorGen.Baseline;

namespace BaRS.ErrorGen.Tool.Diff;

/// <summary>Two specs, and what differs.</summary>
internal sealed record SpecDiff(DiffSide Old, DiffSide New, IReadOnlyList<SpecChange> Changes)
{
    public IReadOnlyList<SpecChange> Breaking => [.. Changes.Where(change => change.IsBreaking)];

    public IReadOnlyList<SpecChange> Other => [.. Changes.Where(change => !change.IsBreaking)];

    /// <summary>Whether only what a baseline holds could be compared.</summary>
    public bool IsOfBaselines => Old.Version.Specification is null || New.Version.Specification is null;

    /// <summary>How much changed, and what was compared, as sentences.</summary>
    public string Summary
    {
        get
        {
            var counts = Changes.Count == 0
                ? "No differences."
                : $"{Count(Breaking.Count, "breaking change")}, {Count(Other.Count, "other change")}.";
            return IsOfBaselines
                ? counts + " A baseline holds names, combinations and retry actions, so nothing else is compared."
                : counts;
        }
    }

    public static SpecDiff Compare(DiffSide old, DiffSide now) => new(old, now, SpecComparison.Compare(old.Version, now.Version));

    private static string Count(int count, string noun) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
