using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace BaRS.ErrorGen.Tool.Tests.Support;

/// <summary>CSV as a strict reader sees it.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<string[]> Read(string text)
    {
        using var parser = new CsvParser(
            new StringReader(text.TrimStart('\uFEFF')),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180 });
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }
}
