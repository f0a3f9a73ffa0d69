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

    /// <summary>Reports a problem that leaves nothing out.</summary>
    public void Report(RuleDescriptor rule, TextPlace place, Func<object[]> arguments) =>
        _problems.Add(new Problem(rule, place, arguments));

    /// <summary>Reports an error, and leaves out the item that it is in.</summary>
    public void Reject(SpecItem? item, RuleDescriptor rule, TextPlace place, Func<object[]> arguments)
    {
        Report(rule, place, arguments);
        if (item is not null)
            _rejected.Add(item);
    }

    /// <summary>Reports an error in one of the scenarios that an entry of the file expands to; the others stay.</summary>
    public void Reject(ExpandedScenario scenario, RuleDescriptor rule, TextPlace place, Func<object[]> arguments)
    {
        Report(rule, place, arguments);
        _rejectedScenarios.Add(scenario);
    }

    public bool IsUsable(SpecItem item) => !item.IsBroken && !_rejected.Contains(item);

    public bool IsUsable(ExpandedScenario scenario) => IsUsable(scenario.Syntax) && !_rejectedScenarios.Contains(scenario);
}
