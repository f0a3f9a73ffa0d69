using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>The result for people: each check that ran on a line, what is wrong in full, and last what was not run and why.</summary>
internal static class EvidenceText
{
    private const string Indent = "         ";

    public static void Write(EvidenceReport report, ToolEnvironment environment)
    {
        var output = environment.Output;
        var colours = Colours.Of(environment);
        output.WriteLine($"{report.Address}, service {report.Service}, {report.Spec}");
        foreach (var group in report.Rows.Where(row => row.Verdict != Verdict.NotRun).GroupBy(row => (row.Group, row.Endpoint)))
        {
            output.WriteLine();
            output.WriteLine(colours.Bold($"{group.Key.Group}: {group.Key.Endpoint}"));
            foreach (var row in group)
                WriteRow(row, colours, environment);
        }

        // Many have one reason in common, such as a kind of message that the receiver does not take.
        foreach (var group in report.Rows.Where(row => row.Verdict == Verdict.NotRun).GroupBy(row => row.Reason))
        {
            output.WriteLine();
            output.WriteLine($"{colours.Yellow("not run")}  {string.Join(", ", group.Select(row => row.Id))}");
            output.WriteLine(Indent + Prose.Wrap(group.Key, Indent.Length, environment));
        }

        output.WriteLine();
        foreach (var sentence in report.Remarks.Prepend(report.Summary))
            output.WriteLine(Prose.Wrap(sentence, 0, environment));
    }

    private static void WriteRow(EvidenceRow row, Colours colours, ToolEnvironment environment)
    {
        var output = environment.Output;
        if (row.Verdict == Verdict.Right)
        {
            output.WriteLine("right    " + Prose.Wrap($"{row.Id}: {row.Text}: {row.Actual}", Indent.Length, environment));
            return;
        }

        output.WriteLine($"{colours.Red("WRONG")}    {row.Id}: {row.Text}");
        output.WriteLine($"{Indent}expected: {row.Expected}");
        output.WriteLine($"{Indent}got: {row.Actual}");
        foreach (var fault in row.Faults)
            output.WriteLine(Indent + Prose.Wrap($"{fault.Source}: {fault.Text} {fault.Change}".TrimEnd(), Indent.Length, environment));
    }
}
