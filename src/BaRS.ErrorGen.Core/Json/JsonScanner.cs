using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Json;

/// <summary>The smallest parts of a JSON text: white space, strings, numbers and words.</summary>
internal sealed class JsonScanner(TextFile text, int start)
{
    private static readonly string[] Words = ["true", "false", "null"];

    private readonly TextLines _lines = text.Lines;
    private readonly string _content = text.Content;
    private List<Problem>? _problems;
    private (int Start, int End) _lastString;

    /// <summary>What is wrong in strings that could be read all the same: one problem for each string.</summary>
    public IReadOnlyList<Problem> Problems => _problems ?? [];

    public int Position { get; private set; } = start;

    public bool IsAtEnd => Position == _content.Length;

    /// <summary>The character here; NUL at the end, where <see cref="IsAtEnd"/> tells it from one in the text.</summary>
    public char Current => Position < _content.Length ? _content[Position] : '\0';

    public void SkipWhiteSpace()
    {
        while (Current is ' ' or '\n' or '\r' or '\t')
            Position++;
    }

    /// <summary>Takes a character if it stands here.</summary>
    public bool Take(char c)
    {
        if (IsAtEnd || Current != c)
            return false;
        Position++;
        return true;
    }

    /// <summary>Refuses the character here.</summary>
    public JsonSyntaxException Refuse(RuleDescriptor rule, params object[] arguments) =>
        new(rule, new TextPlace(_lines, Position, Math.Min(1, _content.Length - Position)), arguments);

    /// <summary>Refuses the character here: it cannot stand in JSON. If it looks like another one, it is named instead.</summary>
    public JsonSyntaxException Invalid(string what, string remedy)
    {
        if (FindCurlyEnd() is { } curly)
            return curly;
        var (betterWhat, betterRemedy) = (IsAtEnd ? null : ForeignCharacters.Explain(Current)) ?? (what, remedy);
        return Refuse(JsonProblems.NotJson, betterWhat, betterRemedy);
    }

    private JsonSyntaxException Invalid(int from, string what, string remedy) => new(JsonProblems.NotJson, PlaceFrom(from), [what, remedy]);

    /// <summary>From an index to here.</summary>
    public TextPlace PlaceFrom(int start) => new(_lines, start, Position - start);

    /// <summary>A string, at its opening quote.</summary>
    public JsonString ReadString()
    {
        var start = Position++;
        var from = Position;
        StringBuilder? unescaped = null;
        var halves = new SurrogateEscapes();
        while (Current != '"')
        {
            if (IsAtEnd || Current is '\n' or '\r')
                throw Unclosed(start);

            if (Current < ' ')
            {
                var (what, remedy) = ForeignCharacters.ExplainInString(Current);
                throw Refuse(JsonProblems.NotJson, what, remedy);
            }

            if (Current != '\\')
            {
                Position++;
                continue;
            }

            unescaped ??= new StringBuilder();
            unescaped.Append(_content, from, Position - from);
            var escape = Position;
            var c = ReadEscape();
            halves.Add(c, escape);
            unescaped.Append(c);
            from = Position;
        }

        var last = Position++;
        if (halves.FindLone() is { } lone)
            ReportLone(lone);

        _lastString = (start, Position);
        var value = unescaped is null ? _content.Substring(from, last - from) : unescaped.Append(_content, from, last - from).ToString();
        return new JsonString(value, PlaceFrom(start));
    }

    /// <summary>The string is a value all the same: the reading goes on.</summary>
    /// <remarks>A method of its own, or the closure would be allocated for every string.</remarks>
    private void ReportLone(int index)
    {
        var place = new TextPlace(_lines, index, SurrogateEscapes.Length);
        _problems ??= [];
        _problems.Add(new Problem(JsonProblems.LoneSurrogate, place, () => [_content.Substring(index, SurrogateEscapes.Length)]));
    }

    private JsonSyntaxException Unclosed(int start)
    {
        var curly = ForeignCharacters.IndexOfCurlyEnd(_content, start, Position);
        return curly >= 0
            ? CurlyEnd(curly)
            : Invalid(
                start,
                "the string is not closed on its line",
                "Add the closing quote, and write a line break inside a string as \\n.");
    }

    /// <summary>
    /// After a string that ends right here: whether it ran over a curly quote that was meant to close it, up to the opening
    /// quote of the next one.
    /// </summary>
    private JsonSyntaxException? FindCurlyEnd()
    {
        var (start, end) = _lastString;
        return end == Position && end > start && ForeignCharacters.IndexOfCurlyEnd(_content, start, end) is >= 0 and var curly
            ? CurlyEnd(curly)
            : null;
    }

    private JsonSyntaxException CurlyEnd(int index)
    {
        var (what, remedy) = ForeignCharacters.Explain(_content[index])!.Value;
        return new JsonSyntaxException(JsonProblems.NotJson, new TextPlace(_lines, index, 1), [what, remedy]);
    }

    /// <summary>A number, or one of the words true, false and null.</summary>
    public JsonLiteral ReadLiteral()
    {
        var start = Position;
        while (Current is '-' or '+' or '.' or '_' || char.IsLetterOrDigit(Current))
            Position++;
        if (Position == start)
            throw Invalid("a value is missing", RemedyFor(Current));

        var length = Position - start;
        var text = Word(start, length) ?? _content.Substring(start, length);
        if (text is not ("true" or "false" or "null") && !JsonNumber.IsValid(text))
        {
            throw Invalid(
                start,
                $"'{Quotation.Shorten(text)}' is not a number, true, false or null",
                "Put it in double quotes, or write the number without leading zeros, '+' and bare points.");
        }

        return new JsonLiteral(text, PlaceFrom(start));
    }

    public static string RemedyFor(char c) => c switch
    {
        '\'' => "Write strings in double quotes.",
        '/' or '#' => "Delete the comment, because JSON has none.",
        '}' or ']' => "Delete the comma or colon before it, or write the value.",
        _ => "Write a string in double quotes, a number, true, false, null, a list or an object.",
    };

    private string? Word(int start, int length) =>
        Words.FirstOrDefault(word => word.Length == length && string.CompareOrdinal(_content, start, word, 0, length) == 0);

    /// <summary>An escape, at its backslash.</summary>
    private char ReadEscape()
    {
        var start = Position++;
        var c = Current;
        if (!IsAtEnd)
            Position++;
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when Position + 4 <= _content.Length && IsHex(Position, 4):
                Position += 4;
                return (char)int.Parse(_content.Substring(Position - 4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default:
                throw Invalid(
                    start,
                    $"'{Quotation.Shorten(_content.Substring(start, Position - start))}' is not an escape sequence",
                    "Write a backslash as \\\\, or use one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.");
        }
    }

    private bool IsHex(int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            if (_content[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                return false;
        }

        return true;
    }
}
