using System.Globalization;
using System.Text;

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
        foreach (var c in text.Take(maxLength))
        {
            // A line break would end the message of a build, and a bidirectional mark turn it around.
            var category = char.GetUnicodeCategory(c);
            if (char.IsWhiteSpace(c))
                quoted.Append(' ');
            else if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
                quoted.Append('\uFFFD');
            else
                quoted.Append(c);
        }

        return quoted.Append(text.Length > maxLength ? "..." : "").ToString();
    }
}
