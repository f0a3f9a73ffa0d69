using System.Globalization;

namespace BaRS.ErrorGen.Text;

/// <summary>
/// Names for the characters that look like another one, or like nothing. A message that shows such a character in quotes
/// shows nothing wrong.
/// </summary>
internal static class CharacterNames
{
    /// <summary>The character as a noun with its code point; for example, "a no-break space (U+00A0)".</summary>
    /// <returns>Null for a character that a person sees for what it is.</returns>
    public static string? Find(char c)
    {
        var noun = c switch
        {
            '\0' => "a NUL character",
            '\u0085' => "a next-line character",
            '\u00A0' => "a no-break space",
            '\u00AD' => "a soft hyphen",
            '\u200B' => "a zero-width space",
            '\u200C' => "a zero-width non-joiner",
            '\u200D' => "a zero-width joiner",
            '\u2018' or '\u2019' => "a curly single quotation mark",
            '\u201C' or '\u201D' => "a curly double quotation mark",
            '\u2028' => "a line separator",
            '\u2029' => "a paragraph separator",
            '\u202F' => "a narrow no-break space",
            '\u2060' => "a word joiner",
            '\u3000' => "an ideographic space",
            '\uFEFF' => "a byte order mark",
            '\uFF0C' => "a full-width comma",
            '\uFF1A' => "a full-width colon",
            '\uFFFD' => "a replacement character",
            _ => NameByCategory(c),
        };
        return noun is null ? null : $"{noun} ({CodePoint(c)})";
    }

    /// <summary>The first character of a text that a person cannot see for what it is, or -1.</summary>
    public static int IndexOfFirst(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~' && Find(text[i]) is not null)
                return i;
        }

        return -1;
    }

    /// <summary>The code point of a character; for example, U+00A0.</summary>
    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static string? NameByCategory(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.SpaceSeparator when c != ' ' => "a space that is not the ordinary one",
        UnicodeCategory.Format => "an invisible character",
        UnicodeCategory.Control when c is not ('\t' or '\n' or '\r') => "a control character",
        _ => null,
    };
}
