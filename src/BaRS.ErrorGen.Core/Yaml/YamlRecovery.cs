using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml;

/// <summary>
/// Reads a text whose syntax is broken in places: the list item that holds an error is blanked out, and the rest is
/// read again, so that a slip in one scenario does not lose the others.
/// </summary>
/// <remarks>
/// Blanks keep every place as it was. Only the first syntax error is reported: one that follows may be its echo.
/// The work is bounded, so that a large file of nothing but errors stays within the time of one read and a half.
/// </remarks>
internal static class YamlRecovery
{
    private const int MaxAttempts = 20;
    private const int MaxCharactersReadAgain = 2 * 1024 * 1024;

    public static YamlDocument Read(TextFile text, CancellationToken cancellationToken)
    {
        var content = text.Content;
        var (root, reader) = YamlReader.ReadOnce(content, text.Lines, cancellationToken);
        if (!reader.Stopped)
            return new YamlDocument(root, reader.Problems);

        var first = reader.Problems[reader.Problems.Count - 1];
        var error = first;
        var readAgain = 0;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            readAgain += content.Length;
            if (readAgain > MaxCharactersReadAgain || ItemAround(content, error.Place.Start) is not { } item)
                break;

            content = Blank(content, item);
            var (nextRoot, next) = YamlReader.ReadOnce(content, text.Lines, cancellationToken);
            if (!next.Stopped)
                return new YamlDocument(nextRoot, [first, .. next.Problems]);
            error = next.Problems[next.Problems.Count - 1];
        }

        return new YamlDocument(root, reader.Problems);
    }

    /// <summary>
    /// The lines of the outermost block list item around an index: from its dash to the next line that is not
    /// indented deeper. A list inside a scenario goes with its scenario.
    /// </summary>
    private static (int Start, int End)? ItemAround(string content, int index)
    {
        int? item = null;
        var indent = int.MaxValue;
        var errorLine = LineStart(content, Math.Min(index, content.Length));
        for (var line = errorLine; ; line = LineStart(content, line - 1))
        {
            if (IsItem(content, line) && GetIndent(content, line) < indent)
            {
                item = line;
                indent = GetIndent(content, line);
            }

            var isRootKey = line != errorLine && !IsEmpty(content, line) && !IsItem(content, line) && GetIndent(content, line) == 0;
            if (line == 0 || indent == 0 || isRootKey)
                break;
        }

        if (item is not { } start)
            return null;
        var end = NextLine(content, start);
        while (end < content.Length && (IsEmpty(content, end) || GetIndent(content, end) > indent))
            end = NextLine(content, end);
        return (start, end);
    }

    private static string Blank(string content, (int Start, int End) item)
    {
        var characters = content.ToCharArray();
        for (var i = item.Start; i < item.End; i++)
        {
            if (characters[i] is not '\n' and not '\r')
                characters[i] = ' ';
        }

        return new string(characters);
    }

    private static int LineStart(string content, int index) => index <= 0 ? 0 : content.LastIndexOf('\n', index - 1) + 1;

    private static int NextLine(string content, int index)
    {
        var end = content.IndexOf('\n', index);
        return end < 0 ? content.Length : end + 1;
    }

    private static int GetIndent(string content, int lineStart)
    {
        var i = lineStart;
        while (i < content.Length && content[i] == ' ')
            i++;
        return i - lineStart;
    }

    private static bool IsItem(string content, int lineStart)
    {
        var i = lineStart + GetIndent(content, lineStart);
        return i < content.Length && content[i] == '-' && (i + 1 == content.Length || content[i + 1] is ' ' or '\n' or '\r');
    }

    private static bool IsEmpty(string content, int lineStart)
    {
        var i = lineStart + GetIndent(content, lineStart);
        return i >= content.Length || content[i] is '\n' or '\r' or '#';
    }
}
