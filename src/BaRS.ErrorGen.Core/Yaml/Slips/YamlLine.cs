using System.Globalization;

namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>One line of a text as a person reads it: its indentation, its dash, its key and its value.</summary>
/// <remarks>Read without the lines around it, so that a line in a quoted or a block text looks the same as one outside.</remarks>
internal readonly struct YamlLine
{
    private readonly string _content;

    public YamlLine(string content, int number, int start, int end)
    {
        _content = content;
        Number = number;
        Start = start;
        End = end;

        var i = start;
        var spaces = 0;
        while (i < end && (content[i] == ' ' || IsZeroWidth(content[i])))
            spaces += content[i++] == ' ' ? 1 : 0;
        Indent = spaces;
        First = i;
        IsItem = IsDash(content, i, end);
        while (IsDash(content, i, end))
            i = SkipBlanks(content, i + 1, end);
        Text = i;
        Colon = FindColon(content, i, end);
        Value = Colon < 0 ? i : SkipBlanks(content, Colon + 1, end);
    }

    public int Number { get; }

    public int Start { get; }

    /// <summary>Where the line ends, without its line break.</summary>
    public int End { get; }

    /// <summary>The number of spaces before the first character.</summary>
    public int Indent { get; }

    /// <summary>The first character that is not an ordinary space.</summary>
    public int First { get; }

    /// <summary>True for a line that begins with '-', as an item of a list does.</summary>
    public bool IsItem { get; }

    /// <summary>The first character behind the dashes: of the key if there is one, otherwise of the value.</summary>
    public int Text { get; }

    /// <summary>The colon behind the key, or -1.</summary>
    public int Colon { get; }

    /// <summary>The first character of the value; <see cref="End"/> if there is none.</summary>
    public int Value { get; }

    public bool IsKey => Colon >= 0;

    public bool IsEmpty => First == End || IsComment;

    public bool IsComment => First < End && _content[First] == '#';

    public bool HasValue => Value < End && _content[Value] != '#';

    public bool HasPlainValue => HasValue && _content[Value] is not ('"' or '\'' or '[' or '{' or '|' or '>');

    /// <summary>The column of the key or value, from 0.</summary>
    public int Column => Text - Start;

    public string Key => _content.Substring(Text, Colon - Text).TrimEnd();

    /// <summary>True if a tab or another space than the ordinary one is part of the indentation.</summary>
    public bool IsOddlyIndented => First < End && char.IsWhiteSpace(_content[First]);

    private static bool IsZeroWidth(char c) => c > '~' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsDash(string content, int i, int end) =>
        i < end && content[i] == '-' && (i + 1 == end || content[i + 1] is ' ' or '\t');

    private static int SkipBlanks(string content, int i, int end)
    {
        while (i < end && content[i] is ' ' or '\t')
            i++;
        return i;
    }

    private static int FindColon(string content, int start, int end)
    {
        if (start < end && content[start] is '"' or '\'')
        {
            var close = QuoteSlips.FindClosing(content, start, end);
            return close > 0 && close + 1 < end && content[close + 1] == ':' ? close + 1 : -1;
        }

        if (start < end && content[start] is '{' or '[' or '#')
            return -1;
        for (var i = start; i < end; i++)
        {
            if (content[i] == ':' && (i + 1 == end || content[i + 1] is ' ' or '\t'))
                return i;
            if (content[i] == '#' && i > start && content[i - 1] is ' ' or '\t')
                return -1;
        }

        return -1;
    }
}
