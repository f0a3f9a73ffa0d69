using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>Tables as CSV (RFC 4180) that a spreadsheet opens without harm.</summary>
/// <remarks>
/// A cell that begins like a formula would be computed when the file is opened, so an apostrophe makes it a text. All cells
/// are quoted: in half of Europe a semicolon separates them, and what follows one would be a cell of its own.
/// </remarks>
internal static class CsvText
{
    /// <summary>What Excel needs to read a file as UTF-8.</summary>
    public const string ByteOrderMark = "\uFEFF";

    // Beside the usual ones, their full-width forms, which spreadsheets of East Asia take for the same.
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];

    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            ShouldQuote = _ => true,
            InjectionOptions = InjectionOptions.Escape,
            InjectionCharacters = FormulaStarts,
        };
        using (var writer = new CsvWriter(text, configuration))
        {
            WriteRow(writer, header);
            foreach (var row in rows)
                WriteRow(writer, row);
        }

        return text.ToString();
    }

    private static void WriteRow(CsvWriter writer, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            writer.WriteField(cell);
        writer.NextRecord();
    }
}
