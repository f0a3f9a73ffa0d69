using System.Text;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>Reads the standard's tables (RFC 4180: quoted fields may hold commas, quotes and line ends).</summary>
internal static class Csv
{
    /// <summary>The rows by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var records = Records(text.ReplaceLineEndings("\n"));
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not ',' and not '\n')
            {
                field.Append(c);
            }
            else
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
        }

        if (field.Length > 0 || record.Count > 0)
            records.Add([.. record, field.ToString()]);
        return records;
    }
}
