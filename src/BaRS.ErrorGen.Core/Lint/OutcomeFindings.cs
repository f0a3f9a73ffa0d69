using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Lint;

/// <summary>The findings of one file.</summary>
internal sealed class OutcomeFindings
{
    /// <summary>A file of nothing but defects must not flood the build.</summary>
    public const int Max = 100;

    private readonly Dictionary<string, List<Problem>> _byId = new(StringComparer.Ordinal);

    /// <summary>Of one id no more are kept than are shown; those of the others must not be crowded out.</summary>
    public void Add(Problem finding)
    {
        if (!_byId.TryGetValue(finding.Id, out var found))
            _byId.Add(finding.Id, found = []);
        if (found.Count < Max)
            found.Add(finding);
    }

    /// <summary>The first hundred, in the order of the file.</summary>
    public IReadOnlyList<Problem> First() =>
    [
        .. _byId.Values.SelectMany(found => found)
            .OrderBy(finding => finding.Place.Start)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ToList()
            .Take(Max),
    ];
}
