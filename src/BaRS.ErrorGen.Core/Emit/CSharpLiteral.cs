using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Emit;

/// <summary>Text of the spec as C# string literals whose value equals the text, and numbers as every culture writes them in C#.</summary>
internal static class CSharpLiteral
{
    public static string From(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string From(string? text)
    {
        if (text is null)
            return "null";

        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    result.Append("\\\"");
                    break;
                case '\\':
                    result.Append("\\\\");
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                default:
                    if (IsPrintable(c))
                        result.Append(c);
                    else
                        result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return result.Append('"').ToString();
    }

    /// <summary>
    /// Everything that could be taken for something else is escaped: controls, combining and bidirectional characters,
    /// surrogates.
    /// </summary>
    private static bool IsPrintable(char c) => c is >= ' ' and <= '~' || (c >= '\u00A1' && CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.DashPunctuation
        or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol);
}
