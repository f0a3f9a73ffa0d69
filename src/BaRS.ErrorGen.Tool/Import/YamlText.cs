using System.Text;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>Text as YAML values and comments.</summary>
internal static partial class YamlText
{
    /// <summary>A value on one line: plain if nobody can read it otherwise, in quotes if not.</summary>
    public static string Scalar(string text) => Plain().IsMatch(text) && !Word().IsMatch(text) ? text : Quoted(text);

    /// <summary>A value that may have several lines, behind a key with this indentation.</summary>
    public static string Block(string text, string indentation)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return Scalar(text);
        return "|-\n" + string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : $"{indentation}  {line}"));
    }

    /// <summary>One value, or a list on one line.</summary>
    public static string List(IReadOnlyList<string> texts) =>
        texts.Count == 1 ? Scalar(texts[0]) : $"[{string.Join(", ", texts.Select(Item))}]";

    /// <summary>A value in a list or mapping on one line, which a comma would end.</summary>
    public static string Item(string text) => text.Contains(',', StringComparison.Ordinal) ? Quoted(text) : Scalar(text);

    /// <summary>Lines of a comment, which nothing in the text ends.</summary>
    public static IEnumerable<string> Comment(string text, string indentation) =>
        text.Split('\n').Select(line => $"{indentation}# {line}".TrimEnd());

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c switch { '"' => "\\\"", '\\' => @"\\", '\n' => "\\n", '\t' => "\\t", _ => c.ToString() });
        return quoted.Append('"').ToString();
    }

    /// <summary>Letters, and punctuation that means nothing to YAML there and looks right to a reader.</summary>
    [GeneratedRegex(@"\A[\p{L}(/$][\p{L}\p{N} .,;()/$'_?!+=<>~^-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>What YAML reads as something else than text.</summary>
    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|null|~|y|n)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
