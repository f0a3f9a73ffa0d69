using System.Text;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>Text of a spec in Markdown, where it must not become markup.</summary>
internal static class MarkdownText
{
    /// <summary>The cell of a table: on one line, and nothing of it is a mark, a link or HTML.</summary>
    public static string Cell(string text)
    {
        var line = Line(text);
        var cell = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is '|' or '\\' or '`' or '*' or '[' or ']' || (c == '_' && !IsInWord(line, i)))
                cell.Append('\\').Append(c);
            else
                cell.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => c.ToString() });
        }

        return cell.ToString();
    }

    /// <summary>Text of a machine, in a cell or outside.</summary>
    public static string Code(string text)
    {
        var line = Line(text);
        return line.Length > 0 && line.AsSpan().IndexOfAny("`|\\") < 0 ? $"`{line}`" : Cell(line);
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An underscore there is no mark, and codes are full of them.</summary>
    private static bool IsInWord(string line, int index) =>
        index > 0 && index < line.Length - 1 && char.IsLetterOrDigit(line[index - 1]) && char.IsLetterOrDigit(line[index + 1]);
}
