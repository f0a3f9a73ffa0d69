using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Emit;

/// <summary>Text of the spec for XML documentation: on one line, with nothing that ends the comment or is not XML.</summary>
internal static class XmlText
{
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '&' or '<' or '>')
                result.Append(c switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            else if (char.IsWhiteSpace(c))
                AppendSpace(result);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else if (IsInvisible(c))
                result.Append("U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                result.Append(c);
        }

        return result.ToString().Trim();
    }

    /// <summary>Control and bidirectional characters would show a reader another text than the file holds.</summary>
    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned;

    private static void AppendSpace(StringBuilder result)
    {
        if (result.Length > 0 && result[result.Length - 1] != ' ')
            result.Append(' ');
    }
}
