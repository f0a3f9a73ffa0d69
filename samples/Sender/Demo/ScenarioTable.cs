using System.Globalization;
using Spectre.Console;

namespace Sender.Demo;

/// <summary>Prints what came of each fault. Red is what the standard does not allow.</summary>
internal static class ScenarioTable
{
    public static void Write(IEnumerable<ScenarioRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in new[] { "fault", "Microsoft's standard handler", "BaRS demands", "this sender", "sends", "processed" })
            table.AddColumn(new TableColumn(column).NoWrap());

        foreach (var row in rows)
        {
            table.AddRow(
                new Text(row.Scenario.Name),
                new Text(row.StockIsRight ? row.Stock : $"wrong: {row.Stock}", row.StockIsRight ? Style.Plain : new Style(Color.Red)),
                new Text(row.Demand),
                new Text(row.Done),
                new Text(row.Sends.ToString(CultureInfo.InvariantCulture)),
                new Text(row.Times));
        }

        AnsiConsole.Write(table);
    }
}
