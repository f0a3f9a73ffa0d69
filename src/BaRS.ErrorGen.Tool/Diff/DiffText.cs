using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Diff;

/// <summary>A diff for people: one sentence a change, breaking ones first.</summary>
internal static class DiffText
{
    public static string Write(SpecDiff diff, Colours colours)
    {
        var text = new StringBuilder($"{Describe(diff.Old)} -> {Describe(diff.New)}\n");
        Append(text, colours.Red("Breaking"), diff.Breaking);
        Append(text, colours.Bold("Other"), diff.Other);
        return text.Append('\n').Append(diff.Summary).Append('\n').ToString();
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<SpecChange> changes)
    {
        if (changes.Count == 0)
            return;
        text.Append('\n').Append(title).Append('\n');
        foreach (var change in changes)
        {
            text.Append("  ").Append(Mark(change)).Append(' ').Append(change.Message).Append('\n');
            if (change.Kind == SpecChangeKind.Detail)
            {
                AppendValue(text, '-', change.Old);
                AppendValue(text, '+', change.New);
            }
        }
    }

    private static void AppendValue(StringBuilder text, char mark, string? value)
    {
        foreach (var line in value?.Split('\n') ?? [])
            text.Append($"      {mark} {line}".TrimEnd()).Append('\n');
    }

    private static char Mark(SpecChange change) => change.Kind switch
    {
        SpecChangeKind.Added => '+',
        SpecChangeKind.Removed => '-',
        _ => '~',
    };

    private static string Describe(DiffSide side) =>
        string.Create(CultureInfo.InvariantCulture, $"{side.Name} ({side.Kind}, {side.Version.Entries.Count} scenarios)");
}
