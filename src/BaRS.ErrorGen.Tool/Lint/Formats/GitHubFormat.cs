using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Lint.Formats;

/// <summary>Workflow commands of GitHub Actions, which show each finding at its line of a pull request.</summary>
internal sealed class GitHubFormat : IFindingFormat
{
    public string Name => "github";

    public void Write(LintResult result, ToolEnvironment environment)
    {
        foreach (var finding in result.Findings)
        {
            var command = finding.Rule.Severity switch
            {
                ProblemSeverity.Error => "error",
                ProblemSeverity.Warning => "warning",
                _ => "notice",
            };
            environment.Output.WriteLine(
                $"::{command} file={Property(finding.File.Name)},{Place(finding)},title={Property(finding.Rule.Id)}"
                    + $"::{Data(finding.Message)}");
        }
    }

    // GitHub refuses columns if the finding ends in another line.
    private static string Place(Finding finding)
    {
        var line = $"line={FindingFormats.FromOne(finding.Start.Line)},endLine={FindingFormats.FromOne(finding.End.Line)}";
        return finding.Start.Line == finding.End.Line
            ? $"{line},col={FindingFormats.FromOne(finding.Start.Column)},endColumn={FindingFormats.FromOne(finding.End.Column)}"
            : line;
    }

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
