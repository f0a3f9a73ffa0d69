using System.Globalization;
using BaRS.ErrorGen.Tool.Output;
using CsvHelper;
using CsvHelper.Configuration;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>Reads the rows of a CSV file. The columns may be separated by commas, semicolons or tabs.</summary>
internal static class CsvTable
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static SourceTable Read(string text)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = FindDelimiter(text),
            // Counted by the columns instead: a row that is too short is imported as a doubt.
            MissingFieldFound = null,
            BadDataFound = bad => throw new ToolException(
                $"Line {bad.Context.Parser!.RawRow} is not CSV: a quotation mark is inside a cell that is not quoted. Put the cell in "
                    + "quotation marks, and write each mark inside it twice."),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        if (!Next(parser))
            throw new ToolException("The table is empty. " + SourceTable.Shape);
        var (columns, missing) = TableColumns.Find(parser.Record!);
        if (columns is null)
            throw SourceTable.WithoutColumns(missing, parser.Record!);

        var table = new SourceTable();
        table.Begin(columns);
        var line = parser.RawRow + 1;
        while (Next(parser))
        {
            table.Add(columns, parser.Record!, line, section: "");
            line = parser.RawRow + 1;
        }

        return table;
    }

    private static bool Next(CsvParser parser)
    {
        var line = parser.RawRow + 1;
        if (!parser.Read())
            return false;

        // CsvHelper takes the rest of the file for a cell whose quotation mark nobody closes.
        return parser.RawRecord.Count(c => c == '"') % 2 == 0
            ? true
            : throw new ToolException($"A cell of the row at line {line} starts with a quotation mark that nothing closes. Close it.");
    }

    /// <summary>Excel writes what the language of the machine calls a list separator.</summary>
    private static string FindDelimiter(string text)
    {
        var header = text.Split('\n', 2)[0];
        return Delimiters.MaxBy(delimiter => header.Count(c => c == delimiter)).ToString();
    }
}
