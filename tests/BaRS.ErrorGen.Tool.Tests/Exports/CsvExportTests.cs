using System.Text;

namespace BaRS.ErrorGen.Tool.Tests.Exports;

/// <summary>The table for a spreadsheet: whole, readable as UTF-8, and without a formula.</summary>
public sealed class CsvExportTests
{
    [Fact]
    public async Task Each_scenario_is_a_row()
    {
        var rows = CsvRows.Read(await ExportedText.OfPreset("bars-core-1.5.0", "csv"));
        Assert.Equal(130, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        var timeout = rows[0].Zip(rows.Single(row => row[0] == "RecTimeout")).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal("408", timeout["status"]);
        Assert.Equal("REC_TIMEOUT", timeout["code"]);
        Assert.Equal("api-injected", timeout["origin"]);
        Assert.Equal("retries after a delay", timeout["what the sender does"]);
        Assert.Equal("5", timeout["delay in seconds"]);
        Assert.Equal("3", timeout["resends"]);
        Assert.StartsWith("General Failure Scenarios, row ", timeout["source"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_cell_is_a_formula_and_every_cell_is_quoted()
    {
        var csv = await ExportedText.OfSpec(ExportedText.HostileSpec(), "csv");
        var rows = CsvRows.Read(csv);
        Assert.Equal(ExportedText.Hostile.Count + 1, rows.Count);
        Assert.All(
            rows.SelectMany(row => row).Where(cell => cell.Length > 0),
            cell => Assert.DoesNotContain(cell[0], "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"));

        var text = Array.IndexOf(rows[0], "text");
        Assert.Equal(
            ExportedText.Hostile,
            rows.Skip(1).Select(row => row[text].TrimStart('\'')).Select((cell, i) => ExportedText.Hostile[i] == "'" ? "'" : cell));

        // Not one cell outside of quotation marks: in half of Europe a semicolon would cut it in two.
        Assert.DoesNotMatch("(?m)^[^\"]|,[^\"]", WithoutQuoted(csv));
    }

    [Fact]
    public async Task A_file_has_the_byte_order_mark_that_Excel_needs_and_a_pipe_has_none()
    {
        using var folder = new TemporaryFolder();
        Assert.Empty((await ToolRun.In(folder.Path, "export", "csv", "--output", "errors.csv")).Succeeded());
        var bytes = File.ReadAllBytes(folder.PathOf("errors.csv"));
        var piped = (await ToolRun.Of("export", "csv")).Succeeded();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(piped, Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal('"', piped[0]);
        Assert.DoesNotMatch("[^\r]\n\"[A-Z]", piped);
    }

    /// <summary>Every quoted cell to a pair of marks.</summary>
    private static string WithoutQuoted(string csv) =>
        System.Text.RegularExpressions.Regex.Replace(csv, "\"(?:[^\"]|\"\")*\"", "\"\"").Replace("\r\n", "\n", StringComparison.Ordinal);
}
