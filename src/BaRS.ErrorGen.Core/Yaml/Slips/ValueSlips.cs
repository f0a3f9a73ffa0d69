using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>Texts without quotes that YAML takes for something else: by their first character, or by a ': ' in them.</summary>
internal static class ValueSlips
{
    private const string InQuotes = "Put the text in quotes.";

    public static YamlSlip? Find(YamlFault fault)
    {
        var line = fault.Line;
        if (!line.HasValue || (!line.IsKey && !line.IsItem))
            return FindUnindented(fault, line);
        if (fault.Index < line.Value)
            return null;
        return FindAtStart(fault, line) ?? FindColon(fault, line);
    }

    private static YamlSlip? FindAtStart(YamlFault fault, YamlLine line)
    {
        var (content, start) = (fault.Content, line.Value);
        var c = content[start];
        if (c is '\u2018' or '\u2019' or '\u201C' or '\u201D')
        {
            return new YamlSlip(
                $"the text begins with {CharacterNames.Find(c)}, which YAML does not read as one",
                "Use straight quotation marks (' or \").",
                start);
        }

        if (c is '[' or '{' && fault.Index > start && fault.Index <= line.End && fault.Content[fault.Index - 1] is ']' or '}'
            && QuoteSlips.FindOddAfter(fault.Content, fault.Index - 1) is { } odd)
        {
            return odd;
        }

        var isIndicator = c switch
        {
            '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}' => true,
            '|' or '>' => fault.Says("block scalar"),
            '-' or '?' => start + 1 < line.End && content[start + 1] == ' ',
            '[' or '{' => IsClosedBefore(content, start, fault.Index) && !IsBlank(content, fault.Index, line.End),
            _ => false,
        };
        return isIndicator
            ? new YamlSlip($"the text begins with '{c}', which has a meaning of its own in YAML", InQuotes, start)
            : null;
    }

    private static YamlSlip? FindColon(YamlFault fault, YamlLine line) =>
        line.HasPlainValue && fault.Index < line.End && fault.Content[fault.Index] == ':'
            ? new YamlSlip("the text contains ': '", InQuotes, fault.Index)
            : null;

    /// <summary>Lines below '|' or '>' that are not indented.</summary>
    private static YamlSlip? FindUnindented(YamlFault fault, YamlLine line)
    {
        if (line.IsEmpty || fault.Above is not { IsKey: true, HasValue: true } above || line.Column > above.Column
            || fault.Content[above.Value] is not ('|' or '>'))
        {
            return null;
        }

        return new YamlSlip(
            $"the text below '{above.Key}: {fault.Content[above.Value]}' is not indented",
            "Indent it further than the key.",
            line.Text,
            line.End - line.Text);
    }

    private static bool IsBlank(string content, int start, int end) =>
        start >= end || string.IsNullOrWhiteSpace(content.Substring(start, end - start));

    private static bool IsClosedBefore(string content, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end && i < content.Length; i++)
        {
            depth += content[i] is '[' or '{' ? 1 : content[i] is ']' or '}' ? -1 : 0;
            if (depth == 0)
                return true;
        }

        return false;
    }
}
