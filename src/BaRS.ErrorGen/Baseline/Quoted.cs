using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Baseline;

/// <summary>Text of a file as a message quotes it: at most 60 characters, and nothing that a terminal would act on or that turns the message around.</summary>
internal static class Quoted
{
    private const int MaxLength = 60;

    public static string Of(string text)
    {
        var quoted = new StringBuilder(MaxLength);
        foreach (var c in text.Length <= MaxLength ? text : text.Substring(0, MaxLength - 3))
            quoted.Append(char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate ? '?' : c);
        return text.Length <= MaxLength ? quoted.ToString() : quoted.Append("...").ToString();
    }
}
