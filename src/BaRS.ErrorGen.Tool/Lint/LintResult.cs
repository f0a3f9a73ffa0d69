using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Tool.Lint;

/// <summary>What a check gave.</summary>
/// <param name="Findings">The findings, by file in the order of the command line, and by place within a file.</param>
/// <param name="Files">How many files were checked.</param>
/// <param name="Failures">Defects of this tool, in sentences.</param>
internal sealed record LintResult(IReadOnlyList<Finding> Findings, int Files, IReadOnlyList<string> Failures)
{
    public int Count(ProblemSeverity severity) => Findings.Count(finding => finding.Rule.Severity == severity);
}
