namespace BaRS.ErrorGen.Lint;

/// <summary>
/// The placeholders that were left within a text: <c>Slot {reason} is gone</c>, <c>Too many calls: &lt;further details&gt;</c>,
/// <c>%error.content#</c>. Cautious: what could as well be an element, a path, a comparison or a value is left alone.
/// </summary>
/// <remarks>
/// By hand and not by patterns. Each bracket is followed to its end or to the next one, so that the work grows with the
/// text, whatever the text.
/// </remarks>
internal static class Placeholders
{
    private const string Quotes = "\"'`\u2018\u2019\u201C\u201D";

    /// <summary>What may come before "{0}" as part of it: <c>${reason}</c>.</summary>
    private const string Sigils = "$#@%";

    /// <summary>The first placeholder of a text as it is written there, or null.</summary>
    public static string? Find(string text)
    {
        // A page that was made of HTML has its brackets as entities.
        if (text.IndexOf("lt;", StringComparison.Ordinal) >= 0)
            text = text.Replace("&amp;lt;", "<").Replace("&amp;gt;", ">").Replace("&lt;", "<").Replace("&gt;", ">");

        // Asked for only where there is a bracket to judge, and once.
        TextWords? words = null;
        for (var i = 0; i < text.Length; i++)
        {
            var found = text[i] switch
            {
                '<' => InAngles(text, i, words ??= new TextWords(text)),
                '{' => InBraces(text, i, words ??= new TextWords(text)),
                '(' => Phrase(text, i, ')'),
                '[' => Phrase(text, i, ']'),
                '%' => BehindPercent(text, i),
                'T' or 'F' => Note(text, i),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    private static string? InAngles(string text, int start, TextWords words)
    {
        if (Content(text, start, '>') is not { } content || !IsApart(text, start, start + content.Length + 2))
            return null;
        var end = start + content.Length + 2;
        var isPlaceholder = content.IndexOf(' ') >= 0
            ? PlaceholderWords.IsPhrase(content) && !words.DescribeForm
            : !words.NameElements
                && (PlaceholderWords.IsNeverAnElement(content)
                    || (PlaceholderWords.IsNoun(content) && IsBehindColon(text, start) && IsLast(text, end)));
        return isPlaceholder ? text.Substring(start, end - start) : null;
    }

    private static string? InBraces(string text, int start, TextWords words)
    {
        var i = start + 1;
        var isDouble = i < text.Length && text[i] == '{';
        if (isDouble)
        {
            i++;
            i = SkipSpaces(text, i);
        }

        var nameStart = i;
        while (i < text.Length && (IsNameCharacter(text[i]) || text[i] == '.'))
            i++;
        if (i == nameStart || !IsName(text, nameStart, i))
            return null;
        if (isDouble)
            i = SkipSpaces(text, i);
        for (var closing = isDouble ? 2 : 1; closing > 0; closing--)
        {
            if (i == text.Length || text[i++] != '}')
                return null;
        }

        while (start > 0 && Sigils.IndexOf(text[start - 1]) >= 0)
            start--;
        return IsApart(text, start, i) && !words.DescribeForm && !words.NameParameters ? text.Substring(start, i - start) : null;
    }

    /// <summary>A name, or the zero of <c>string.Format</c>: a regular expression has other numbers, and behind a character.</summary>
    private static bool IsName(string text, int start, int end) =>
        text[start] is '_' || char.IsLetter(text[start]) || (end - start == 1 && text[start] == '0');

    private static string? Phrase(string text, int start, char close) =>
        Content(text, start, close) is { } content && PlaceholderWords.IsFixedPhrase(content)
            ? text.Substring(start, content.Length + 2)
            : null;

    /// <summary><c>%error.content#</c>, <c>%reason%</c>, and the holes of printf. What is encoded for a URL has digits.</summary>
    private static string? BehindPercent(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '.' or '_'))
            end++;
        var length = end - start - 1;
        if (length == 1 && text[start + 1] is 's' or 'd' or 'v')
            return IsApart(text, start, end) ? text.Substring(start, end - start) : null;
        if (length < 3 || end == text.Length || text[end] is not ('%' or '#'))
            return null;
        end++;
        return IsApart(text, start, end) ? text.Substring(start, end - start) : null;
    }

    /// <summary>A note of the writer to himself.</summary>
    private static string? Note(string text, int start)
    {
        foreach (var note in PlaceholderWords.Notes)
        {
            if (string.CompareOrdinal(text, start, note, 0, note.Length) == 0 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
                return note;
        }

        return null;
    }

    /// <summary>
    /// What stands between a bracket and its partner if these are words. It ends at the next bracket, so that a text of
    /// nothing but brackets is looked at once.
    /// </summary>
    private static string? Content(string text, int start, char close)
    {
        var i = start + 1;
        if (i == text.Length || !char.IsLetter(text[i]))
            return null;
        for (; i < text.Length && i - start <= PlaceholderWords.MaxLength; i++)
        {
            var c = text[i];
            if (c == close)
                return text.Substring(start + 1, i - start - 1);
            var isWord = char.IsLetterOrDigit(c) || c is ' ' or ',' or '.' or '/' or '?' or '\'' or '-' or '_';
            if (!isWord && !(close == '>' && c is '(' or ')'))
                return null;
        }

        return null;
    }

    /// <summary>Whether it stands as a word of its own: not in a path, an operator between operands, or a part of code.</summary>
    private static bool IsApart(string text, int start, int end)
    {
        if (start > 0 && !IsBefore(text[start - 1]))
            return false;
        while (end < text.Length && (text[end] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' || IsQuote(text[end])))
            end++;
        return end == text.Length || char.IsWhiteSpace(text[end]);
    }

    private static bool IsBefore(char c) => char.IsWhiteSpace(c) || c is ':' or ';' or ',' or '(' or '[' || IsQuote(c);

    private static bool IsBehindColon(string text, int start)
    {
        var i = start - 1;
        while (i >= 0 && text[i] == ' ')
            i--;
        return i >= 0 && text[i] == ':';
    }

    private static bool IsLast(string text, int end)
    {
        while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '.' or '!'))
            end++;
        return end == text.Length;
    }

    private static int SkipSpaces(string text, int i)
    {
        while (i < text.Length && text[i] == ' ')
            i++;
        return i;
    }

    private static bool IsNameCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);

    private static bool IsQuote(char c) => Quotes.IndexOf(c) >= 0;
}
