using System.Globalization;
using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Lint;

/// <summary>The findings of one file.</summary>
internal sealed class OutcomeFindings
{
    /// <summary>A file of nothing but defects must not flood the build.</summary>
    public const int Max = 100;

    private static readonly RuleDescriptor Cut = Unreadable.Partly(
        "Findings of this file that are not shown: {0}. Correct those above first.");

    private readonly Dictionary<string, List<Problem>> _byMessage = new(StringComparer.Ordinal);
    private int _count;

    public static IReadOnlyList<RuleDescriptor> Descriptors => [Cut];

    /// <summary>Of one message no more are kept than are needed; those of the others must not be crowded out.</summary>
    public void Add(Problem finding)
    {
        _count++;
        if (!_byMessage.TryGetValue(finding.Rule.MessageFormat, out var found))
            _byMessage.Add(finding.Rule.MessageFormat, found = []);
        if (found.Count <= Max)
            found.Add(finding);
    }

    /// <summary>The first hundred, in the order of the file. If there are more, one that says so follows, where they begin.</summary>
    public IReadOnlyList<Problem> First()
    {
        var sorted = _byMessage.Values.SelectMany(found => found)
            .OrderBy(finding => finding.Place.Start)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ToList();
        if (sorted.Count <= Max)
            return sorted;
        var hidden = (_count - Max).ToString("N0", CultureInfo.InvariantCulture);
        return [.. sorted.Take(Max), new Problem(Cut, sorted[Max].Place, () => [hidden])];
    }
}
