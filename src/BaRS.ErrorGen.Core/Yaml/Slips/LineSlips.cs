namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>A line that begins with a stray character, or without the '-' of the item that it was meant to begin.</summary>
internal static class LineSlips
{
    private const string Indicators = "&|@`*!%:>,]}?";

    public static YamlSlip? Find(YamlFault fault)
    {
        var line = fault.Line;
        return FindIndicator(fault, line) ?? (line.IsItem ? null : FindMissingDash(fault, line));
    }

    private static YamlSlip? FindIndicator(YamlFault fault, YamlLine line)
    {
        var start = line.Text;
        if (start >= line.End || Indicators.IndexOf(fault.Content[start]) < 0 || fault.Index < start)
            return null;

        // What is behind the character may begin an item of its own.
        var rest = new YamlLine(fault.Content, line.Number, start + 1, line.End);
        return new YamlSlip(
            $"'{fault.Content[start]}' has a meaning of its own in YAML at the beginning of a line or text",
            "Delete it, or put the text in quotes.",
            start)
        {
            Lines = line.IsItem ? null
                : rest.IsItem ? (line.Number, fault.Lines.LastLine(line.Number, rest.First - line.Start))
                : fault.Lines.ItemAbove(line),
        };
    }

    /// <summary>A key or bracket in the column of the dashes that begins another item.</summary>
    private static YamlSlip? FindMissingDash(YamlFault fault, YamlLine line)
    {
        if (line.IsEmpty || fault.Above is not { } above || above.Column <= line.Column
            || fault.Lines.At(fault.Lines.ItemAround(above.Start).First) is not { IsItem: true } item
            || line.Column < item.Indent || line.Column > item.Indent + 1)
        {
            return null;
        }

        var last = fault.Lines.LastLine(line.Number, item.Indent);
        if (fault.Content[line.Text] is not ('{' or '[') && !RepeatsKey(fault, item.Number, line.Number, last))
            return null;

        return new YamlSlip("the '-' of the item is missing", "Write '- ' at the beginning of the line.", line.Text)
        {
            Lines = (line.Number, last),
        };
    }

    /// <summary>True if a key of the item above comes again. If none does, the line is one of that item's, and indented less.</summary>
    private static bool RepeatsKey(YamlFault fault, int item, int first, int last)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = item; i <= last && i < item + YamlLines.MaxAbove; i++)
        {
            if (fault.Lines.At(i) is { IsKey: true } line && !keys.Add(line.Key) && i >= first)
                return true;
        }

        return false;
    }
}
