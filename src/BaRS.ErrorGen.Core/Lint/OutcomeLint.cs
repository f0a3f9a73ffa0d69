using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Lint.Rules;

namespace BaRS.ErrorGen.Lint;

/// <summary>A JSON file and the spec in force to what is wrong in the file's OperationOutcomes.</summary>
internal static class OutcomeLint
{
    private static readonly IOutcomeRule[] Rules =
    [
        new RepeatedNameRule(),
        new ProfileRule(),
        new IssueCodeRule(),
        new SystemRule(),
        new ErrorCodeRule(),
        new CombinationRule(),
        new StatedStatusRule(),
        new DiagnosticsRule(),
    ];

    /// <summary>All that is reported on JSON files: by reading, and by each rule.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors => [.. JsonProblems.All, .. Rules.SelectMany(rule => rule.Descriptors)];

    /// <summary>The first hundred findings, in the order of the file.</summary>
    public static IReadOnlyList<Problem> Check(OutcomeFile file, Func<KnownErrors> known, CancellationToken cancellationToken)
    {
        if (file.Problem is { } problem)
            return [problem];

        var findings = new OutcomeFindings();
        foreach (var outcome in file.Outcomes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new OutcomeContext(outcome, known(), findings);
            foreach (var rule in Rules)
                rule.Check(context);
        }

        return findings.First();
    }
}
