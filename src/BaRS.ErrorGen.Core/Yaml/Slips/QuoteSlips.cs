using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>Quotation marks that end a text too early, too late or never, and what a backslash does before them.</summary>
internal static class QuoteSlips
{
    private const string SimpleEscapes = "0abt\tnvfe \"/\\N_LP\n\r";
    private const string Backslash = "Put the text in single quotes, or write '\\\\' for a backslash.";

    /// <summary>The mark that closes the text which begins at an index; -1 if that is not before the end.</summary>
    public static int FindClosing(string content, int open, int end)
    {
        var mark = content[open];
        for (var i = open + 1; i < end; i++)
        {
            if (mark == '"' && content[i] == '\\')
                i++;
            else if (content[i] == mark && mark == '\'' && i + 1 < end && content[i + 1] == mark)
                i++;
            else if (content[i] == mark)
                return i;
        }

        return -1;
    }

    /// <summary>A backslash in double quotes that begins no escape sequence.</summary>
    public static YamlSlip? FindEscape(YamlFault fault)
    {
        var content = fault.Content;
        if (!fault.Says("quoted scalar") || fault.Index >= content.Length || content[fault.Index] != '"'
            || !(fault.Says("escape") || fault.Says("hexadecimal")))
        {
            return null;
        }

        for (var i = fault.Index + 1; i + 1 < content.Length && content[i] != '"'; i++)
        {
            if (content[i] != '\\')
                continue;
            var escaped = content[++i];
            var digits = escaped switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits == 0 && SimpleEscapes.IndexOf(escaped) < 0)
                return new YamlSlip($"'\\{escaped}' is not an escape sequence", Backslash, i - 1, 2);
            if (CountHexadecimal(content, i + 1, digits) < digits)
                return new YamlSlip($"'\\{escaped}' is not followed by {digits} hexadecimal digits", Backslash, i - 1, 2);
        }

        return new YamlSlip("the text has an escape sequence that is not a character", "Write the character itself.", fault.Index);
    }

    public static YamlSlip? Find(YamlFault fault)
    {
        var line = fault.Line;
        return FindUnclosed(fault) ?? FindClosedEarly(fault, line) ?? FindClosedLate(fault, line) ?? FindClosedEarlyInBrackets(fault);
    }

    /// <summary>A text that the end of the file, or a line that is indented less, breaks off.</summary>
    private static YamlSlip? FindUnclosed(YamlFault fault) =>
        fault.Says("quoted scalar") && fault.Index < fault.Content.Length && fault.Content[fault.Index] is '"' or '\''
            ? Unclosed(fault.Content, fault.Index, fault.Line.End)
            : null;

    private static YamlSlip? FindClosedEarly(YamlFault fault, YamlLine line)
    {
        var content = fault.Content;
        if (!line.HasValue || content[line.Value] is not ('"' or '\''))
            return null;
        var close = FindClosing(content, line.Value, line.End);
        if (close < 0)
            return fault.Index >= line.Value ? Unclosed(content, line.Value, line.End) : null;
        return fault.Index > close && HasTextAfter(content, close + 1, line.End) ? ClosedEarly(content, close) : null;
    }

    /// <summary>A text that was meant to end on a line above, and ends where the next one was meant to begin.</summary>
    private static YamlSlip? FindClosedLate(YamlFault fault, YamlLine line)
    {
        var content = fault.Content;
        for (var above = fault.Above; above is { } candidate; above = fault.Lines.Above(candidate.Number))
        {
            if (line.Number - candidate.Number > YamlLines.MaxAbove)
                return null;
            if (!candidate.HasValue || content[candidate.Value] is not ('"' or '\'')
                || FindClosing(content, candidate.Value, candidate.End) >= 0)
            {
                continue;
            }

            var close = FindClosing(content, candidate.Value, Math.Min(line.End, content.Length));
            return close < 0 || HasTextAfter(content, close + 1, fault.Lines.At(fault.Lines.NumberAt(close)).End)
                ? Unclosed(content, candidate.Value, candidate.End)
                : null;
        }

        return null;
    }

    /// <summary>The same between brackets, where several texts share a line.</summary>
    private static YamlSlip? FindClosedEarlyInBrackets(YamlFault fault)
    {
        if (!fault.Says("flow"))
            return null;
        var before = Math.Min(fault.Index, fault.Content.Length) - 1;
        while (before > 0 && fault.Content[before] == ' ')
            before--;
        return before > 0 && fault.Content[before] is '"' or '\'' ? ClosedEarly(fault.Content, before) : null;
    }

    private static YamlSlip ClosedEarly(string content, int close) => FindOddAfter(content, close) ?? new(
        $"the quotation mark {content[close]} ends the text here, but more text follows",
        content[close] == '"'
            ? "Write a quotation mark inside the text as \\\", or put the text in single quotes."
            : "Write an apostrophe inside the text twice (''), or put the text in double quotes.",
        close);

    /// <summary>A character behind the end of a value that nobody sees.</summary>
    public static YamlSlip? FindOddAfter(string content, int end)
    {
        var next = end + 1;
        while (next < content.Length && content[next] == ' ')
            next++;
        return next < content.Length && CharacterNames.Find(content[next]) is { } name
            ? new YamlSlip($"the value is followed by {name}", "Delete it.", next)
            : null;
    }

    private static YamlSlip Unclosed(string content, int open, int lineEnd)
    {
        var last = lineEnd - 1;
        while (last > open && content[last] == ' ')
            last--;
        return content[open] == '"' && last - 1 > open && content[last] == '"' && content[last - 1] == '\\'
            ? new YamlSlip("the backslash makes the quotation mark after it part of the text", Backslash, last - 1, 2)
            : new YamlSlip(
                $"the quotation mark {content[open]} that begins the text is not closed",
                "Close it at the end of the text.",
                open);
    }

    private static bool HasTextAfter(string content, int start, int end)
    {
        var i = start;
        while (i < end && content[i] == ' ')
            i++;
        return i < end && !(content[i] == '#' && i > start);
    }

    private static int CountHexadecimal(string content, int start, int most)
    {
        var i = start;
        while (i < content.Length && i - start < most && Uri.IsHexDigit(content[i]))
            i++;
        return i - start;
    }
}
