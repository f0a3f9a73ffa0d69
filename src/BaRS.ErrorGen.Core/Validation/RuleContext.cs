using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation;

/// <summary>What a rule sees of one file, and where it reports.</summary>
internal sealed class RuleContext(SpecDocument document)
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<SpecItem> _rejected = [];
    private readonly HashSet<ExpandedScenario> _rejectedScenarios = [];

    public SpecDocument Document { get; } = document;

    public IReadOnlyList<ExpandedScenario> Scenarios { get; } = ExpandedScenario.Expand(document, SpecBounds.MaxScenarios);

    /// <summary>What all files in force define together; set once the form of all files is checked.</summary>
    public SpecNames Names { get; set; } = SpecNames.None;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Reports an error; the item that it stands in is left out.</summary>
    public void Error(string id, TextPlace place, Func<string> message, SpecItem? item)
    {
        _problems.Add(new Problem(id, ProblemSeverity.Error, place, message));
        if (item is not null)
            _rejected.Add(item);
    }

    /// <summary>Reports an error in one of the scenarios that an entry of the file expands to; the others stay.</summary>
    public void Error(string id, TextPlace place, Func<string> message, ExpandedScenario scenario)
    {
        _problems.Add(new Problem(id, ProblemSeverity.Error, place, message));
        _rejectedScenarios.Add(scenario);
    }

    public void Warning(string id, TextPlace place, Func<string> message) =>
        _problems.Add(new Problem(id, ProblemSeverity.Warning, place, message));

    public bool IsUsable(SpecItem item) => !item.IsBroken && !_rejected.Contains(item);

    public bool IsUsable(ExpandedScenario scenario) => IsUsable(scenario.Syntax) && !_rejectedScenarios.Contains(scenario);
}
