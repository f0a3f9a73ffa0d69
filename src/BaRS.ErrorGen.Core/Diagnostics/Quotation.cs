using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Diagnostics;

/// <summary>Text of a file, or of code, as a message shows it: on one line, and cut off if it is long.</summary>
internal static class Quotation
{
    /// <summary>How much of what is wrong is shown.</summary>
    private const int MaxLength = 60;

    /// <summary>How much of what would be right is shown: the published displays are shorter.</summary>
    private const int MaxRightLength = 200;

    /// <summary>What is wrong, to stand in quotes.</summary>
    public static string Shorten(string text) => Cut(text, MaxLength);

    /// <summary>What would be right, to stand in quotes.</summary>
    public static string ShortenRight(string text) => Cut(text, MaxRightLength);

    /// <summary>"'a', 'b' or 'c'"; of more than five, the first ones.</summary>
    public static string List(IReadOnlyList<string> texts)
    {
        const int shown = 5;
        var quoted = texts.Take(shown).Select(text => $"'{Shorten(text)}'").ToList();
        if (texts.Count > shown)
            return $"{string.Join(", ", quoted)} or {(texts.Count - shown).ToString(CultureInfo.InvariantCulture)} more";
        return quoted.Count < 2
            ? string.Concat(quoted)
            : $"{string.Join(", ", quoted.Take(quoted.Count - 1))} or {quoted[quoted.Count - 1]}";
    }

    private static string Cut(string text, int maxLength)
    {
        var quoted = new StringBuilder();
        var i = 0;
        for (; i < text.Length && quoted.Length < maxLength; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\n' or '\r')
                quoted.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                quoted.Append(c).Append(text[++i]);
            else if (IsShown(c))
                quoted.Append(c);
            else
                quoted.Append('<').Append(CharacterNames.CodePoint(c)).Append('>');
        }

        return quoted.Append(i < text.Length ? "..." : "").ToString();
    }

    /// <summary>
    /// False for what shows nothing. Such a character would leave the quoted word looking right, a line break would end the
    /// message of a build, and a bidirectional mark turn it around.
    /// </summary>
    private static bool IsShown(char c) =>
        c is >= ' ' and <= '~'
        || (!char.IsWhiteSpace(c)
            && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate));
}
