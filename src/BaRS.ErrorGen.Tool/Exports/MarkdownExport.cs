using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Show;

namespace BaRS.ErrorGen.Tool.Exports;

/// <summary>A page with a table for each section of the standard, for a wiki or a repository.</summary>
internal sealed partial class MarkdownExport : IExport
{
    public string Name => "markdown";

    public string Description => "Writes a page with a table for each section of the standard.";

    public string Write(ExportedSpec spec)
    {
        var text = new StringBuilder("# Failure scenarios\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{spec.Scenarios.Count} scenarios.\n");
        foreach (var section in spec.Scenarios.GroupBy(scenario => Row().Replace(scenario.Source ?? "Without a source", "")))
            AppendScenarios(text, section.Key, section);
        AppendStatuses(text, spec.Specification);
        AppendClassifications(text, spec.Specification);
        return text.ToString();
    }

    private static void AppendScenarios(StringBuilder text, string section, IEnumerable<Scenario> scenarios)
    {
        AppendHead(
            text,
            section,
            ["scenario", "status", "error code", "issue code", "what happened", "sent by", "what the sender does", "note"]);
        foreach (var scenario in scenarios)
        {
            AppendRow(
                text,
                [
                    scenario.Name,
                    Number(scenario.Status),
                    MarkdownText.Code(scenario.Code),
                    MarkdownText.Code(scenario.Issue),
                    MarkdownText.Cell(scenario.Text) + (scenario.IsFirstOfTypeOnly ? " (First Of Type only.)" : ""),
                    OriginText.Phrase(scenario.Origin),
                    RetryText.Does(scenario.Retry),
                    MarkdownText.Cell(scenario.Note ?? ""),
                ]);
        }
    }

    private static void AppendStatuses(StringBuilder text, Specification specification)
    {
        if (specification.Statuses.Count == 0)
            return;
        AppendHead(text, "Statuses without a known scenario", ["status", "title", "cause", "what the sender does"]);
        foreach (var entry in specification.Statuses)
        {
            AppendRow(
                text,
                [
                    Number(entry.Status),
                    MarkdownText.Cell(entry.Title),
                    MarkdownText.Cell(entry.Cause ?? ""),
                    RetryText.Does(entry.Retry),
                ]);
        }
    }

    private static void AppendClassifications(StringBuilder text, Specification specification)
    {
        if (specification.Classifications.Count == 0)
            return;
        AppendHead(text, "Classification rules", ["status", "error code", "issue code", "what the sender does"]);
        foreach (var rule in specification.Classifications)
        {
            AppendRow(
                text,
                [Number(rule.Status), MarkdownText.Code(rule.Code), MarkdownText.Code(rule.Issue), RetryText.Does(rule.Retry)]);
        }
    }

    private static void AppendHead(StringBuilder text, string title, IReadOnlyList<string> columns)
    {
        text.Append($"\n## {MarkdownText.Cell(title)}\n\n");
        AppendRow(text, columns);
        text.Append('|').Insert(text.Length, "---|", columns.Count).Append('\n');
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(", row [0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
