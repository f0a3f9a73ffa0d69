namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>
/// A bracket that is not closed, perhaps because a comment hides the one that would close it, and commas that are missing
/// between brackets.
/// </summary>
internal static class FlowSlips
{
    public static YamlSlip? Find(YamlFault fault) => FindUnclosed(fault) ?? FindSeparator(fault);

    /// <summary>What separates entries between brackets, or closes them, is missing or another character.</summary>
    private static YamlSlip? FindSeparator(YamlFault fault)
    {
        if (fault.Index >= fault.Content.Length || !fault.Says("flow"))
            return null;
        var c = fault.Content[fault.Index];
        if (fault.Says("invalid comment") && fault.Content.IndexOf('#', fault.Index) is >= 0 and var hash)
            return new YamlSlip("a space is missing before '#'", "Write a space, or put the text in quotes.", hash);
        if (!fault.Says("expected ','"))
            return null;
        return c switch
        {
            ':' => new YamlSlip(
                "a comma is missing before the key, or the text contains ': '",
                "Add the comma, or put the text in quotes.",
                fault.Index),
            ']' => new YamlSlip("a '{' is closed with ']'", "Write '}'.", fault.Index),
            '}' => new YamlSlip("a '[' is closed with '}'", "Write ']'.", fault.Index),
            _ => null,
        };
    }

    private static YamlSlip? FindUnclosed(YamlFault fault)
    {
        // To the end of the line: a bracket that is closed there is not what the reader stumbled over.
        var end = Math.Max(fault.Line.End, Math.Min(fault.Index, fault.Content.Length));
        YamlLine? line = fault.Line;
        for (var steps = 0; line is { } current && steps < YamlLines.MaxAbove; steps++)
        {
            if (current.HasValue && fault.Content[current.Value] is '{' or '[' && current.Value < end)
            {
                // The brackets of the line itself may be closed, and those of the item above not.
                var slip = FindFrom(fault.Content, current.Value, end);
                if (slip is not null || current.Number != fault.Line.Number)
                    return slip;
            }

            if (current is { IsKey: true, Indent: 0, IsItem: false })
                return null;
            line = fault.Lines.Above(current.Number);
        }

        return null;
    }

    private static YamlSlip? FindFrom(string content, int start, int end)
    {
        var open = new Stack<int>();
        var comment = -1;
        var before = '[';
        for (var i = start; i < end; i++)
        {
            var c = content[i];
            if (c is '"' or '\'' && before is '[' or '{' or ',' or ':')
            {
                var close = QuoteSlips.FindClosing(content, i, end);
                if (close < 0)
                    return null;
                i = close;
            }
            else if (c == '#' && (char.IsWhiteSpace(content[i - 1]) || content[i - 1] is '[' or '{' or ','))
            {
                var next = content.IndexOf('\n', i);
                next = next < 0 ? content.Length : next;
                if (comment < 0 && content.IndexOfAny(['}', ']'], i, next - i) >= 0)
                    comment = i;
                i = next;
                continue;
            }
            else if (c is '[' or '{')
            {
                open.Push(i);
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.Pop();
                if (open.Count == 0)
                    return null;
            }

            before = char.IsWhiteSpace(c) ? before : c;
        }

        if (open.Count == 0)
            return null;
        var bracket = content[open.Peek()];
        var closing = bracket == '{' ? '}' : ']';
        return comment >= 0
            ? new YamlSlip(
                $"'#' begins a comment, so that the '{closing}' after it is not read",
                "Put the text in quotes if '#' is part of it. Otherwise, put the comment on a line of its own.",
                comment)
            : new YamlSlip(
                $"the '{bracket}' is not closed",
                $"Add the missing '{closing}', or put the text in quotes if it begins with '{bracket}'.",
                open.Peek());
    }
}
