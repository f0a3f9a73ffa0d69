using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Lint.Formats;

/// <summary>For people: each finding with its line and a mark under the place. Terminals make a link of the first line.</summary>
internal sealed class TextFormat : IFindingFormat
{
    public string Name => "text";

    public void Write(LintResult result, ToolEnvironment environment)
    {
        var colours = Colours.Of(environment);
        foreach (var finding in result.Findings)
            Write(finding, colours, environment.Output);
    }

    private static void Write(Finding finding, Colours colours, TextWriter output)
    {
        var line = FindingFormats.FromOne(finding.Start.Line);
        var column = FindingFormats.FromOne(finding.Start.Column);
        var severity = FindingFormats.Word(finding.Rule.Severity);
        output.WriteLine(
            $"{colours.Bold($"{finding.File.Name}:{line}:{column}:")} {Paint(severity, finding, colours)} "
                + $"{colours.Bold(finding.Rule.Id)}: {finding.Message}");

        var margin = new string(' ', line.Length);
        var excerpt = finding.Excerpt;
        if (excerpt.Line.Length > 0)
        {
            output.WriteLine(colours.Blue($"{margin} |"));
            output.WriteLine($"{colours.Blue($"{line} |")} {excerpt.Line}");
            output.WriteLine(
                $"{colours.Blue($"{margin} |")} {new string(' ', excerpt.MarkStart)}"
                    + Paint(new string('^', excerpt.MarkLength), finding, colours));
        }

        output.WriteLine();
    }

    private static string Paint(string text, Finding finding, Colours colours) => finding.Rule.Severity switch
    {
        ProblemSeverity.Error => colours.Red(text),
        ProblemSeverity.Warning => colours.Yellow(text),
        _ => colours.Cyan(text),
    };
}
