using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Naming;

/// <summary>C# identifiers from the words of the standard.</summary>
internal static class Identifier
{
    /// <summary>Longer names pass the limits of the compiler and of metadata once prefixes are added.</summary>
    public const int MaxLength = 200;

    /// <summary>The reserved keywords of C#. Contextual ones are names.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while", "__arglist", "__makeref", "__reftype", "__refvalue",
    };

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
    public static bool IsValid(string name) => IsWord(name) && !IsKeyword(name);

    /// <summary>True for what is a name or a keyword, which may be a name behind '@'.</summary>
    public static bool IsWord(string name)
    {
        if (name.Length is 0 or > MaxLength || !IsStart(name[0]))
            return false;
        for (var i = 1; i < name.Length; i++)
        {
            if (!IsPart(name[i]))
                return false;
        }

        return true;
    }

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>The name as it is written in code: a keyword behind '@'.</summary>
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    private static bool IsStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
        || (c > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber);

    private static bool IsPart(char c) => IsStart(c) || c is >= '0' and <= '9'
        || (c > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
