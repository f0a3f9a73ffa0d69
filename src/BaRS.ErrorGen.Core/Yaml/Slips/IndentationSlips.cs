using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>A key or a list item in another column than those it belongs to.</summary>
internal static class IndentationSlips
{
    public static YamlSlip? Find(YamlFault fault)
    {
        var line = fault.Line;
        if (line.IsItem)
            return FindItem(fault, line) ?? FindKeyBetweenItems(fault, line);
        return line.IsKey && fault.Index <= line.Colon && FindKeyAbove(fault, line) is { } above ? FindKey(fault, line, above) : null;
    }

    private static YamlSlip? FindItem(YamlFault fault, YamlLine line)
    {
        YamlLine? nearest = null;
        for (var number = line.Number - 1; number >= 0 && number >= line.Number - YamlLines.MaxAbove; number--)
        {
            var above = fault.Lines.At(number);
            if (above.IsEmpty)
                continue;
            if (above.IsItem && above.Indent == line.Indent)
                return null;
            if (above.IsItem && (nearest is not { } known || Distance(above, line) < Distance(known, line)))
                nearest = above;
            if (above is { Indent: 0, IsItem: false })
                break;
        }

        return nearest is { } item
            ? new YamlSlip(
                $"the item starts in column {line.Indent + 1}, and the one in line {item.Number + 1} in column {item.Indent + 1}",
                "Start all items of a list in the same column.",
                line.First)
            {
                Lines = (line.Number, fault.Lines.LastLine(line.Number, Math.Max(line.Indent, item.Indent))),
            }
            : null;
    }

    /// <summary>Keys of the item above that are not indented end its list, so that this item belongs to none.</summary>
    private static YamlSlip? FindKeyBetweenItems(YamlFault fault, YamlLine item)
    {
        if (fault.Above is not { IsKey: true, HasValue: true, IsItem: false } first || first.Column >= item.Column)
            return null;
        var column = first.Column;
        var above = fault.Lines.Above(first.Number);
        for (var steps = 0; above is { IsKey: true, IsItem: false } line && line.Column == column && steps < YamlLines.MaxAbove; steps++)
        {
            first = line;
            above = fault.Lines.Above(line.Number);
        }

        return above is { IsKey: true } key && FindKey(fault, first, key, isBetweenItems: true) is { } slip
            ? slip with { Lines = (fault.Lines.ItemAround(key.Start).First, item.Number - 1) }
            : null;
    }

    private static YamlSlip? FindKey(YamlFault fault, YamlLine line, YamlLine above, bool isBetweenItems = false)
    {
        if (above.Column == line.Column)
            return null;
        var isDeeper = line.Column > above.Column;
        if (isDeeper ? !above.HasValue : !isBetweenItems && HasSibling(fault, line))
            return null;

        const string remedy = "Start all keys of a mapping in the same column";
        return new YamlSlip(
            $"the key '{Quotation.Shorten(line.Key)}' starts in column {line.Column + 1}, "
                + $"and the key '{Quotation.Shorten(above.Key)}' above it in column {above.Column + 1}",
            isDeeper ? remedy + ", or put a text of several lines that contains ': ' in quotes." : remedy + ".",
            line.Text,
            line.Colon - line.Text)
        {
            Lines = line.Column == 0 ? null : fault.Lines.ItemAbove(line),
        };
    }

    private static YamlLine? FindKeyAbove(YamlFault fault, YamlLine line)
    {
        for (var above = fault.Lines.Above(line.Number); above is { } candidate; above = fault.Lines.Above(candidate.Number))
        {
            if (candidate.IsKey)
                return candidate;
            if (candidate.IsItem || line.Number - candidate.Number > YamlLines.MaxAbove)
                return null;
        }

        return null;
    }

    /// <summary>True if a mapping that is still open has keys in the column of this one.</summary>
    private static bool HasSibling(YamlFault fault, YamlLine line)
    {
        for (var number = line.Number - 1; number >= 0 && number >= line.Number - YamlLines.MaxAbove; number--)
        {
            var above = fault.Lines.At(number);
            if (above.IsEmpty)
                continue;
            if (above.IsKey && above.Column == line.Column)
                return true;
            if (above.Indent < line.Column)
                return false;
        }

        return false;
    }

    private static int Distance(YamlLine a, YamlLine b) => Math.Abs(a.Indent - b.Indent);
}
