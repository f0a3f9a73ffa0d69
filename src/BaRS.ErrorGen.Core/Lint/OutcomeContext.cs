using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Lint;

/// <summary>What a rule sees: an outcome, the spec in force, the role of the project, and where to report.</summary>
internal sealed class OutcomeContext(Outcome outcome, KnownErrors known, ProjectRole role, OutcomeFindings findings)
{
    public Outcome Outcome { get; } = outcome;

    public KnownErrors Known { get; } = known;

    public ProjectRole Role { get; } = role;

    /// <summary>The issues, each with the coding that holds its error code.</summary>
    public IReadOnlyList<(OutcomeIssue Issue, ErrorCoding? Coding)> Issues { get; } =
        [.. outcome.Issues.Select(issue => (issue, ErrorCoding.Find(issue, known)))];

    public void Report(RuleDescriptor rule, JsonNode node, Func<object[]> arguments) => Report(rule, node.Start, arguments);

    public void Report(RuleDescriptor rule, TextPlace place, Func<object[]> arguments) => findings.Add(new Problem(rule, place, arguments));
}
