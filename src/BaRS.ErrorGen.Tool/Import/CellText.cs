using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>The text of a cell, as a spec can hold it.</summary>
internal static partial class CellText
{
    /// <summary>
    /// The same words: breaks of HTML as line ends, runs of white space as one space, and no character that a reader does not
    /// see.
    /// </summary>
    public static string Clean(string cell)
    {
        var lines = Break().Replace(cell, "\n")
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace('\u0085', '\n')
            .Replace('\u2028', '\n')
            .Replace('\u2029', '\n')
            .Split('\n')
            .Select(CleanLine);
        return ManyBreaks().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    /// <summary>The same words as a sentence: with a capital letter and a full stop.</summary>
    public static string Sentence(string text)
    {
        if (text.Length == 0)
            return text;
        var end = text[^1] is '.' or '!' or '?' or ':' or ';' ? "" : ".";
        return char.ToUpperInvariant(text[0]) + text[1..] + end;
    }

    private static string CleanLine(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                text.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                text.Append(rune.ToString());
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("\n{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex ManyBreaks();
}
