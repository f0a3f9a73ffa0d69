using System.Text;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>The evidence as a table for spreadsheets, in the columns of the standard's test plans.</summary>
internal static class EvidenceCsv
{
    private static readonly string[] Columns =
    [
        "Id", "Requirements", "Prerequisite", "Reference", "Steps", "Expected", "Actual", "Pass or fail", "What to change",
        "Tool", "Date", "Receiver",
    ];

    public static string Write(EvidenceReport report)
    {
        // A spreadsheet takes a file without the mark for one of the machine's code page.
        var text = new StringBuilder("\uFEFF");
        Append(text, Columns);
        foreach (var row in report.Rows)
        {
            Append(
                text,
                [
                    row.Id,
                    string.Join(' ', row.Requirements),
                    row.Prerequisite,
                    row.Reference,
                    string.Join('\n', row.Steps.Select((step, i) => $"{i + 1}. {step}")),
                    row.Expected,
                    row.Verdict == Verdict.NotRun ? row.Reason : row.Actual,
                    row.Result,
                    string.Join('\n', row.Faults.Select(fault => $"{fault.Text} {fault.Change}".TrimEnd())),
                    report.Tool,
                    report.Date,
                    report.Address,
                ]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>
    /// A cell. What a spreadsheet would take for a formula gets an apostrophe before it, because a receiver decides what its
    /// answers begin with.
    /// </summary>
    private static string Cell(string value)
    {
        var start = value.AsSpan().TrimStart([' ', '\u00A0', '\uFEFF']);
        var isFormula = start is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..];
        return $"\"{(isFormula ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
