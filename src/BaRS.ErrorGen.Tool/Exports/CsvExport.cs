using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Show;

namespace BaRS.ErrorGen.Tool.Exports;

/// <summary>A row for each scenario, for a spreadsheet.</summary>
internal sealed class CsvExport : IExport
{
    private static readonly (string Name, Func<Scenario, string?> Value)[] Columns =
    [
        ("name", scenario => scenario.Name),
        ("status", scenario => Number(scenario.Status)),
        ("code", scenario => scenario.Code),
        ("issue", scenario => scenario.Issue),
        ("severity", scenario => scenario.Severity),
        ("display", scenario => scenario.Display),
        ("text", scenario => scenario.Text),
        ("origin", scenario => OriginText.Of(scenario.Origin)),
        ("what the sender does", scenario => RetryText.Does(scenario.Retry)),
        ("retry", scenario => scenario.Retry.Name),
        ("action", scenario => SpecFormat.Actions[(int)scenario.Retry.Action]),
        ("delay in seconds", scenario => scenario.Retry.IsRetry ? Seconds(scenario.Retry.DelayMilliseconds) : ""),
        ("longest delay in seconds", scenario => scenario.Retry.IsRetry ? Seconds(scenario.Retry.MaxDelayMilliseconds) : ""),
        ("resends", scenario => Number(scenario.Retry.Attempts)),
        ("diagnostics", ExportedSpec.Diagnostics),
        ("first of type only", scenario => scenario.IsFirstOfTypeOnly ? "yes" : ""),
        ("endpoints", scenario => Join(scenario.Endpoints)),
        ("requirements", scenario => Join(scenario.Requirements)),
        ("note", scenario => scenario.Note),
        ("source", scenario => scenario.Source),
    ];

    public string Name => "csv";

    public string Description => "Writes a table for a spreadsheet. A file has a byte order mark, so that Excel reads it as UTF-8.";

    public string Write(ExportedSpec spec) => CsvText.Write(
        [.. Columns.Select(column => column.Name)],
        spec.Scenarios.Select(scenario => Columns.Select(column => column.Value(scenario) ?? "").ToList()));

    private static string Join(IEnumerable<string> texts) => string.Join("; ", texts);

    private static string Seconds(int milliseconds) => (milliseconds / 1000.0).ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
