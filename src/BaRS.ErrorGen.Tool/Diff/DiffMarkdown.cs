using System.Text;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Diff;

/// <summary>A diff for a pull request or a release note.</summary>
internal static class DiffMarkdown
{
    public static string Write(SpecDiff diff)
    {
        var text = new StringBuilder(
            $"## From {MarkdownText.Code(diff.Old.Name)} to {MarkdownText.Code(diff.New.Name)}\n\n{diff.Summary}\n");
        Append(text, "Breaking changes", diff.Breaking);
        Append(text, "Other changes", diff.Other);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<SpecChange> changes)
    {
        if (changes.Count == 0)
            return;
        text.Append($"\n### {title}\n\n| what | before | after | meaning |\n|---|---|---|---|\n");
        foreach (var change in changes)
        {
            var what = change.Key is null ? change.Subject : $"{change.Subject}, {change.Key}";
            var cells = new[] { what, change.Old ?? "", change.New ?? "", change.Message }.Select(MarkdownText.Cell);
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }
    }
}
