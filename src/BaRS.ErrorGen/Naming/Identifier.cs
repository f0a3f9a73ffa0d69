using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Naming;

/// <summary>C# identifiers from the words of the standard.</summary>
internal static class Identifier
{
    /// <summary>Longer names pass the limits of the compiler and of metadata once prefixes are added.</summary>
    public const int MaxLength = 200;

    /// <summary>
    /// <c>REC_BAD_REQUEST</c> and <c>not-supported</c> to <c>RecBadRequest</c> and <c>NotSupported</c>: each run of
    /// ASCII letters and digits starts with a capital and goes on in lower case.
    /// </summary>
    public static string PascalCase(string words)
    {
        var result = new StringBuilder(words.Length);
        var atStart = true;
        foreach (var c in words)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'))
            {
                atStart = true;
                continue;
            }

            result.Append(atStart ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            atStart = c is >= '0' and <= '9';
        }

        return result.ToString();
    }

    /// <summary>
    /// True for a name that C# takes as it stands. Formatting characters are refused although C# allows them: they
    /// are invisible, and the compiler drops them when it compares names.
    /// </summary>
    public static bool IsValid(string name)
    {
        if (name.Length is 0 or > MaxLength || !SyntaxFacts.IsValidIdentifier(name) || IsKeyword(name))
            return false;
        foreach (var c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
                return false;
        }

        return true;
    }

    public static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;

    /// <summary>The name as it is written in code: a keyword behind '@'.</summary>
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;
}
