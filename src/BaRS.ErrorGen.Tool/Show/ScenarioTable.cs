using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;
using Spectre.Console;

namespace BaRS.ErrorGen.Tool.Show;

/// <summary>Scenarios as a table: drawn for a terminal, and a line each in a pipe.</summary>
internal static class ScenarioTable
{
    /// <summary>So few that what happened can be said beside each.</summary>
    private const int FewScenarios = 20;

    /// <summary>Who sends it is left out for what happened.</summary>
    private const int DrawnColumns = 5;

    private static readonly string[] Headings = ["STATUS", "CODE", "ISSUE", "SCENARIO", "A SENDER", "SENT BY"];

    /// <summary>Less room than that, and what happened would be a column of single words.</summary>
    private const int MinTextWidth = 40;

    public static void Write(IReadOnlyList<Scenario> scenarios, ToolEnvironment environment)
    {
        var rows = scenarios.Select(Cells).ToList();
        var room = environment.Width - FrameWidth(rows);
        // A table that is wider than the terminal would break names in two.
        if (environment.OutputIsTerminal && room >= 0)
            Draw(scenarios, saysWhatHappened: scenarios.Count <= FewScenarios && room >= MinTextWidth, environment);
        else
            WriteLines([Headings, .. rows], environment.Output);
    }

    /// <summary>The columns that the drawn table takes without what happened: each cell between a line and two spaces.</summary>
    private static int FrameWidth(List<string[]> rows) => 1 + Enumerable.Range(0, DrawnColumns)
        .Sum(column => 3 + rows.Max(row => Math.Max(row[column].Length, Headings[column].Length)));

    private static string[] Cells(Scenario scenario) =>
    [
        scenario.Status.ToString(CultureInfo.InvariantCulture),
        scenario.Code,
        scenario.Issue,
        scenario.Name,
        RetryText.Does(scenario.Retry),
        OriginText.Of(scenario.Origin),
    ];

    private static void WriteLines(IReadOnlyList<string[]> rows, TextWriter output)
    {
        var widths = Enumerable.Range(0, Headings.Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static void Draw(IReadOnlyList<Scenario> scenarios, bool saysWhatHappened, ToolEnvironment environment)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey);
        foreach (var heading in Headings.Take(DrawnColumns))
            table.AddColumn(new TableColumn(heading.ToLowerInvariant()).NoWrap());
        if (saysWhatHappened)
            table.AddColumn("what happened");
        foreach (var scenario in scenarios)
        {
            var cells = Cells(scenario);
            table.AddRow(
            [
                .. cells.Take(3).Select(cell => new Spectre.Console.Text(cell)),
                new Spectre.Console.Text(cells[3], new Style(decoration: Decoration.Bold)),
                new Spectre.Console.Text(cells[4], Paint(scenario.Retry)),
                .. saysWhatHappened ? new[] { new Spectre.Console.Text(scenario.Text) } : [],
            ]);
        }

        Terminal.ForOutput(environment).Write(table);
    }

    private static Style Paint(RetryPolicy policy) => policy.Action switch
    {
        RetryAction.AlreadyDelivered => new Style(Color.Green),
        RetryAction.DoNotRetry => new Style(Color.Red),
        _ => new Style(Color.Yellow),
    };
}
