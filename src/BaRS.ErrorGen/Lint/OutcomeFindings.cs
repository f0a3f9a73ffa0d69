using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Lint;

/// <summary>Something wrong in an OperationOutcome.</summary>
/// <param name="Id">One of <see cref="Diagnostics.RuleIds"/>.</param>
/// <param name="Span">The offending value.</param>
/// <param name="Write">Writes what is wrong and what to do. Only called for what is shown: the search for the nearest word is dear.</param>
internal sealed record OutcomeFinding(string Id, TextSpan Span, Func<string> Write);

/// <summary>The findings of one file.</summary>
internal sealed class OutcomeFindings
{
    /// <summary>A file of nothing but defects must not flood the build.</summary>
    public const int Max = 100;

    private readonly Dictionary<string, List<OutcomeFinding>> _byId = new(StringComparer.Ordinal);

    /// <summary>Of one id no more are kept than are shown; those of the others must not be crowded out.</summary>
    public void Add(OutcomeFinding finding)
    {
        if (!_byId.TryGetValue(finding.Id, out var found))
            _byId.Add(finding.Id, found = []);
        if (found.Count < Max)
            found.Add(finding);
    }

    /// <summary>The first hundred, in the order of the file.</summary>
    public IReadOnlyList<OutcomeFinding> First() =>
    [
        .. _byId.Values.SelectMany(found => found)
            .OrderBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ToList()
            .Take(Max),
    ];
}
