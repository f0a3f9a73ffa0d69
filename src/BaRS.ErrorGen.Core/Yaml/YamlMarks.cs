using BaRS.ErrorGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BaRS.ErrorGen.Yaml;

/// <summary>Marks of YamlDotNet as places of the text, and what is written there.</summary>
internal sealed class YamlMarks(string content, TextLines lines)
{
    public TextPlace GetPlace(Mark start, Mark end)
    {
        var from = Math.Min((int)start.Index, content.Length);
        var to = Math.Max(from, Math.Min((int)end.Index, content.Length));
        return new TextPlace(lines, from, to - from);
    }

    /// <summary>The place of an error, at which the scanner stood at last.</summary>
    public TextPlace GetPlace(Exception exception, Mark current)
    {
        // Some exceptions carry the mark (1,1) whatever the place; the scanner knows where it stood.
        if (exception is not YamlException { Start: var start, End: var end } || (start.Index == 0 && end.Index == 0))
            return GetPlace(current, current);

        // A tab that breaks a text is where the text ends, lines below its start.
        if (exception.Message.Contains(" tab "))
            return GetPlace(end, end);
        return GetPlace(start, end.Index > start.Index ? end : start);
    }

    /// <summary>The end of a list or mapping. YamlDotNet ends a bracketed one before its closing bracket.</summary>
    public Mark? FindEnd(ParsingEvent? end) =>
        end is { End: { } mark } && mark.Index < content.Length && content[(int)mark.Index] is ']' or '}'
            ? new Mark(mark.Index + 1, mark.Line, mark.Column + 1)
            : end?.End;

    /// <summary>An anchor, alias or tag as it is written (the event has tags resolved), at most 60 characters of it.</summary>
    public string FirstWordAt(Mark mark)
    {
        var start = (int)mark.Index;
        var end = start;
        while (end < content.Length && !char.IsWhiteSpace(content[end]))
            end++;
        return content.Substring(start, Math.Min(end - start, 60));
    }

    /// <summary>A comment behind a value, on the same line, whose '#' is followed by a letter, a digit or a placeholder.</summary>
    public YamlComment? FindComment(int valueEnd)
    {
        var start = valueEnd;
        while (start < content.Length && content[start] is ' ' or '\t')
            start++;
        if (start + 1 >= content.Length || content[start] != '#')
            return null;
        if (!char.IsLetterOrDigit(content[start + 1]) && content[start + 1] != '{')
            return null;

        var end = content.IndexOfAny(['\n', '\r'], start);
        var text = content.Substring(start, (end < 0 ? content.Length : end) - start).TrimEnd();
        return new YamlComment(text, new TextPlace(lines, start, text.Length));
    }
}
