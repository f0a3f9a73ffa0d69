using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>Prints the entries as a spec, in the order of the table, with each doubt beside its row.</summary>
internal static class SpecWriter
{
    private const string Indentation = "    ";

    public static string Write(ImportedSpec spec)
    {
        var text = new StringBuilder();
        Line(text, $"# Imported by bars-errors from {Path.GetFileName(spec.SourceName)}: {spec.RowCount} rows. It is a draft: decide each");
        Line(text, "# doubt, then delete its comment.");
        Line(text, "#");
        Line(text, $"# The table says nothing of retries and names: 'retry' is what {spec.Model} says of the same error,");
        Line(text, "# and a scenario that it has, by its codes, section and words, has the same name. 'text' is the table's");
        Line(text, "# wording, as sentences.");
        Line(text, $"format: {SpecFormat.Version}");
        Line(text, $"title: {YamlText.Scalar(spec.Title)}");
        Line(text, $"extends: {YamlText.Scalar(spec.Extends)}");
        WriteCodes(text, spec.DeclaredCodes);
        Line(text, "");
        Line(text, spec.Entries.Any(entry => entry.IsUsable) ? "scenarios:" : "scenarios: []");
        string? section = null;
        foreach (var entry in spec.Entries)
        {
            if (entry.Row.Section != section)
                WriteSection(text, section = entry.Row.Section);
            else
                Line(text, "");
            foreach (var line in entry.Doubts.SelectMany(doubt => YamlText.Comment("Doubt: " + doubt, "  ")))
                Line(text, line);
            foreach (var line in entry.IsUsable ? Lines(entry) : Unused(entry.Row))
                Line(text, line);
        }

        return text.ToString();
    }

    private static void WriteSection(StringBuilder text, string section)
    {
        if (section.Length == 0)
            return;
        Line(text, "");
        Line(text, $"  # {section}");
        Line(text, "");
    }

    private static void WriteCodes(StringBuilder text, IReadOnlyList<DeclaredCode> codes)
    {
        if (codes.Count == 0)
            return;
        Line(text, "");
        Line(text, "# In no published CodeSystem.");
        Line(text, "codes:");
        foreach (var code in codes)
        {
            if (code.IsDoubtful)
                Line(text, "  # Doubt: The display is not known. Write it, or correct the code.");
            var (name, display) = (YamlText.Item(code.Code), YamlText.Item(code.Display));
            Line(text, $"  - {{ code: {name}, status: {Number(code.Status)}, display: {display} }}");
        }
    }

    private static IEnumerable<string> Lines(ImportedEntry entry)
    {
        var first = "  - ";
        foreach (var line in Keys(entry))
        {
            yield return first + line;
            first = Indentation;
        }
    }

    private static IEnumerable<string> Keys(ImportedEntry entry)
    {
        if (entry.Name is { } name)
            yield return $"name: {name}";
        yield return $"status: {Number(entry.Status)}{Ignore("BARS1010", entry.StatusReason)}";
        yield return $"code: {YamlText.List(entry.Codes)}";
        yield return $"issue: {YamlText.List(entry.Issues)}";
        if (entry.Origins.Count > 0)
            yield return $"origin: {YamlText.List(entry.Origins)}{Ignore("BARS1011", entry.OriginReason)}";
        if (entry.Endpoint is { } endpoint)
            yield return $"endpoint: {YamlText.Scalar(endpoint)}";
        yield return $"text: {YamlText.Block(entry.Text, Indentation)}";
        yield return $"retry: {entry.Retry}";
        yield return $"source: {YamlText.Scalar(Source(entry.Row))}";
    }

    /// <summary>A row that is no scenario, word for word, so that nothing of the table is lost.</summary>
    private static IEnumerable<string> Unused(SourceRow row)
    {
        (string Key, string Value)[] cells =
        [
            ("status", row.Status),
            ("code", row.Codes),
            ("issue", row.Issues),
            ("origin", row.Source),
            ("text", row.Text),
            ("source", $"{Source(row)} (line {Number(row.Line)} of the file)"),
        ];
        return cells.SelectMany((cell, i) => YamlText.Comment($"{(i == 0 ? "- " : "  ")}{cell.Key}: {cell.Value}", "  "));
    }

    private static string Source(SourceRow row) =>
        row.Section.Length == 0 ? $"Row {Number(row.Number)}" : $"{row.Section}, row {Number(row.Number)}";

    private static string Ignore(string id, string? reason) => reason is null ? "" : $" # bars-ignore {id}: {reason}";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
