using System.Globalization;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Json;

/// <summary>
/// What to say of a character that a person takes for another one, or does not see. Without its name, a message would say
/// that something is missing that a person sees in the file.
/// </summary>
internal static class ForeignCharacters
{
    private const string IsItUtf16 = "Is the file UTF-16? Save it as UTF-8. If it is UTF-8, delete the character.";

    private static readonly char[] CurlyQuotes = ['\u201C', '\u201D'];

    /// <summary>What is wrong and what to do; null for a character that a person sees for what it is.</summary>
    public static (string What, string Remedy)? Explain(char c)
    {
        if (CharacterNames.Find(c) is not { } name)
            return null;
        return c switch
        {
            '\0' => ($"{name} is not allowed outside strings", IsItUtf16),
            '\u201C' or '\u201D' => ($"{name} does not begin or end a string", "Replace it with a straight one."),
            '\u2018' or '\u2019' => ($"{name} does not begin or end a string", "Use a straight double quotation mark."),
            '\uFF0C' => ($"{name} does not separate values", "Replace it with ','."),
            '\uFF1A' => ($"{name} does not separate a name from its value", "Replace it with ':'."),
            '\uFFFD' => ($"{name} is not allowed outside strings", "Delete it, and save the file as UTF-8."),
            _ when IsSpace(c) => ($"{name} is not white space in JSON", "Replace it, and all others in the file, with ordinary spaces."),
            _ => ($"{name} is not allowed outside strings", "Delete it."),
        };
    }

    /// <summary>The same of a character within a string, where JSON allows all but the control characters.</summary>
    public static (string What, string Remedy) ExplainInString(char c) =>
        c == '\0'
            ? ($"the string contains {CharacterNames.Find(c)}", IsItUtf16)
            : ($"the string contains the control character {CharacterNames.CodePoint(c)}", "Delete it, or write it as an escape sequence.");

    /// <summary>
    /// The curly quote that was meant to end a string, or -1: one without a partner, before what follows a string. A
    /// quotation within the string has two.
    /// </summary>
    public static int IndexOfCurlyEnd(string text, int from, int to)
    {
        var count = 0;
        var end = -1;
        for (var i = text.IndexOfAny(CurlyQuotes, from, to - from); i >= 0; i = text.IndexOfAny(CurlyQuotes, i + 1, to - i - 1))
        {
            count++;
            if (end < 0 && EndsString(text, i + 1, to))
                end = i;
        }

        return count % 2 == 1 ? end : -1;
    }

    private static bool EndsString(string text, int from, int to)
    {
        while (from < to && text[from] == ' ')
            from++;
        return from == to || text[from] is ',' or ':' or '}' or ']';
    }

    private static bool IsSpace(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c == '\u0085';
}
