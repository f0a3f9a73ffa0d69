using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Lint.Rules;

namespace BaRS.ErrorGen.Lint;

/// <summary>A JSON file and the spec in force to what is wrong in the file's OperationOutcomes.</summary>
internal static class OutcomeLint
{
    private static readonly IOutcomeRule[] Rules =
    [
        new ResourceTypeRule(),
        new RepeatedNameRule(),
        new ProfileRule(),
        new SeverityRule(),
        new IssueCodeRule(),
        new SystemRule(),
        new ErrorCodeRule(),
        new CombinationRule(),
        new StatedStatusRule(),
        new OtherRoleRule(),
        new DiagnosticsRule(),
    ];

    /// <summary>All that is reported on JSON files: by reading, and by each rule.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors =>
        [.. JsonProblems.All, .. OutcomeFindings.Descriptors, .. Rules.SelectMany(rule => rule.Descriptors)];

    /// <summary>The first hundred findings, in the order of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="known">The spec in force; not asked for by a file without outcomes.</param>
    /// <param name="role">The role of the project.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static IReadOnlyList<Problem> Check(
        OutcomeFile file,
        Func<KnownErrors> known,
        ProjectRole role,
        CancellationToken cancellationToken)
    {
        var findings = new OutcomeFindings();
        foreach (var problem in file.Problems)
            findings.Add(problem);
        foreach (var outcome in file.Outcomes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new OutcomeContext(outcome, known(), role, findings);
            foreach (var rule in Rules)
                rule.Check(context);
        }

        return findings.First();
    }
}
