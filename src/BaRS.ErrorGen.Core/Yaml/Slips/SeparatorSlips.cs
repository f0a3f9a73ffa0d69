using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>What separates indentation, dash, key and value: missing, or another character than the one it looks like.</summary>
internal static class SeparatorSlips
{
    private const string LooksLikeDash = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00B7\u25CF\u25AA\u25E6*";
    private const string LooksLikeColon = "\uFF1A\uFE55\u2236\uA789\u02D0";
    private const string OrdinarySpace = "Replace it with an ordinary space.";

    public static YamlSlip? Find(YamlFault fault)
    {
        var run = fault.GetRun(out var head);
        if (head is { } key && FindAtStart(fault, key) is { } atStart)
            return atStart;
        foreach (var line in run)
        {
            if ((FindAtStart(fault, line) ?? FindAtDash(fault.Content, line) ?? FindInKey(fault.Content, line)) is { } slip)
                return slip;
        }

        return null;
    }

    /// <summary>A colon without the space that makes a key of what is before it; for a text that was meant as a mapping too.</summary>
    public static YamlSlip? FindMissingSpace(string content, int start, int end)
    {
        var colon = EndOfWord(content, start, end);
        if (colon == start || colon + 1 >= end || content[colon] != ':' || char.IsWhiteSpace(content[colon + 1])
            || (content[colon + 1] == '/' && colon + 2 < end && content[colon + 2] == '/'))
        {
            return null;
        }

        var key = content.Substring(start, colon - start);
        var value = Quotation.Shorten(content.Substring(colon + 1, end - colon - 1).TrimEnd());
        return new YamlSlip($"a space is missing after the colon of '{key}'", $"Write '{key}: {value}'.", colon);
    }

    private static YamlSlip? FindAtStart(YamlFault fault, YamlLine line)
    {
        for (var i = line.Start; i <= line.First && i < line.End; i++)
        {
            var c = fault.Content[i];
            var name = c == '\t' ? "a tab" : IsQuotationMark(c) ? null : CharacterNames.Find(c);
            if (name is null)
                continue;
            if (!char.IsWhiteSpace(c))
                return new YamlSlip($"the line begins with {name}", "Delete it.", i);
            var remedy = c == '\t' ? "Indent with spaces." : "Indent with ordinary spaces.";
            return new YamlSlip($"the line is indented with {name}", remedy, i) { Lines = ItemBehind(fault, line) };
        }

        return null;
    }

    /// <summary>The item that a line begins behind such spaces. If it begins none, it is a part of the item above.</summary>
    private static (int First, int Last)? ItemBehind(YamlFault fault, YamlLine line)
    {
        var dash = line.First;
        while (dash < line.End && char.IsWhiteSpace(fault.Content[dash]))
            dash++;
        return new YamlLine(fault.Content, line.Number, dash, line.End).IsItem && fault.Lines.Above(line.Number) is { } above
            ? (line.Number, fault.Lines.LastLine(line.Number, fault.Lines.At(fault.Lines.ItemAround(above.Start).First).Indent))
            : null;
    }

    private static YamlSlip? FindAtDash(string content, YamlLine line)
    {
        var dash = line.First;
        if (line.IsItem || dash + 1 >= line.End)
            return null;

        var next = content[dash + 1];
        if (LooksLikeDash.IndexOf(content[dash]) >= 0 && char.IsWhiteSpace(next))
        {
            return new YamlSlip(
                $"'{content[dash]}' ({CharacterNames.CodePoint(content[dash])}) does not begin an item of a list",
                "Write '- '.",
                dash);
        }

        if (content[dash] != '-')
            return null;
        if (CharacterNames.Find(next) is { } name)
            return new YamlSlip($"the '-' is followed by {name}", OrdinarySpace, dash + 1);

        var word = EndOfWord(content, dash + 1, line.End);
        return word > dash + 1 && word < line.End && content[word] == ':' && content[dash + 1] != '-'
            ? new YamlSlip("a space is missing after '-'", "Write '- '.", dash)
            : null;
    }

    private static YamlSlip? FindInKey(string content, YamlLine line)
    {
        var end = EndOfWord(content, line.Text, line.End);
        if (end == line.Text || end == line.End || line.Colon == end)
            return null;

        var key = content.Substring(line.Text, end - line.Text);
        if (LooksLikeColon.IndexOf(content[end]) >= 0)
        {
            var name = CharacterNames.Find(content[end]) ?? $"'{content[end]}' ({CharacterNames.CodePoint(content[end])})";
            return new YamlSlip($"'{key}' is followed by {name}", "Write an ordinary colon and a space.", end);
        }

        if (content[end] == ':' && CharacterNames.Find(content[end + 1]) is { } odd && !IsQuotationMark(content[end + 1]))
            return new YamlSlip($"the colon of '{key}' is followed by {odd}", OrdinarySpace, end + 1);
        if (content[end] == ':')
            return FindMissingSpace(content, line.Text, line.End);

        while (end < line.End && content[end] == ' ')
            end++;
        return end < line.End && content[end] == '='
            ? new YamlSlip($"'{key}' is followed by '='", "Write a colon and a space.", end)
            : null;
    }

    private static int EndOfWord(string content, int start, int end)
    {
        var i = start;
        while (i < end && content[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-')
            i++;
        return i;
    }

    private static bool IsQuotationMark(char c) => c is '\u2018' or '\u2019' or '\u201C' or '\u201D';
}
