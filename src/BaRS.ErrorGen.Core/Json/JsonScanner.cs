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

    /// <summary>Refuses the character here: it cannot stand in JSON.</summary>
    public JsonSyntaxException Invalid(string what, string remedy) => Refuse(JsonProblems.NotJson, what, remedy);

    private JsonSyntaxException Invalid(int from, string what, string remedy) => new(JsonProblems.NotJson, PlaceFrom(from), [what, remedy]);

    /// <summary>From an index to here.</summary>
    public TextPlace PlaceFrom(int start) => new(_lines, start, Position - start);

    /// <summary>A string, at its opening quote.</summary>
    public JsonString ReadString()
    {
        var start = Position++;
        var from = Position;
        StringBuilder? unescaped = null;
        while (Current != '"')
        {
            if (IsAtEnd || Current is '\n' or '\r')
            {
                throw Invalid(
                    start,
                    "the string is not closed on its line",
                    "Add the closing quote, and write a line break inside a string as \\n.");
            }

            if (Current < ' ')
            {
                throw Invalid(
                    $"the string contains the control character U+{((int)Current).ToString("X4", CultureInfo.InvariantCulture)}",
                    "Delete it, or write it as an escape sequence.");
            }

            if (Current != '\\')
            {
                Position++;
                continue;
            }

            unescaped ??= new StringBuilder();
            unescaped.Append(_content, from, Position - from).Append(ReadEscape());
            from = Position;
        }

        var last = Position++;
        var value = unescaped is null ? _content.Substring(from, last - from) : unescaped.Append(_content, from, last - from).ToString();
        return new JsonString(value, PlaceFrom(start));
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
        if (text is not ("true" or "false" or "null") && !IsNumber(text))
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
        '\0' => "Delete the NUL character.",
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

    /// <summary>The grammar of RFC 8259: no leading zeros, digits on both sides of the point, an exponent with digits.</summary>
    private static bool IsNumber(string text)
    {
        var i = text[0] == '-' ? 1 : 0;
        var whole = Digits(text, ref i);
        if (whole == 0 || (whole > 1 && text[i - whole] == '0'))
            return false;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (Digits(text, ref i) == 0)
                return false;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-')
                i++;
            if (Digits(text, ref i) == 0)
                return false;
        }

        return i == text.Length;
    }

    private static int Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
            i++;
        return i - start;
    }
}
