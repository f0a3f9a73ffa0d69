using BaRS.ErrorGen.Yaml.Slips;

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

    public static YamlDocument Read(CheckedText text, CancellationToken cancellationToken)
    {
        var (root, reader) = YamlReader.ReadOnce(text, text.Content, cancellationToken);
        if (!reader.Stopped || !reader.CanGoOn)
            return new YamlDocument(root, reader.Problems);

        // If a character on the line is refused, what comes of it says nothing new.
        var first = reader.Problems[reader.Problems.Count - 1];
        var isEcho = text.IsRefusedIn(first.Place.StartPosition.Line);
        var content = text.Content;
        var error = (first.Place, reader.SlipLines);
        var readAgain = 0;
        var isRootBroken = false;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            readAgain += content.Length;
            if (readAgain > MaxCharactersReadAgain)
                break;
            var lines = new YamlLines(content, text.Lines);
            var range = error.SlipLines ?? lines.ItemAround(error.Place.Start);
            var blanked = lines.Blank(range);
            if (blanked == content)
                break;

            isRootBroken |= !lines.At(range.First).IsItem;
            content = blanked;
            var (nextRoot, next) = YamlReader.ReadOnce(text, content, cancellationToken);
            if (!next.Stopped || !next.CanGoOn)
                return new YamlDocument(isRootBroken ? Break(nextRoot) : nextRoot, isEcho ? next.Problems : [first, .. next.Problems]);
            error = (next.Problems[next.Problems.Count - 1].Place, next.SlipLines);
        }

        return new YamlDocument(root, isEcho ? [.. reader.Problems.Take(reader.Problems.Count - 1)] : reader.Problems);
    }

    /// <summary>The file without a part that is in no item: that part may have held a key of the file.</summary>
    private static YamlNode? Break(YamlNode? root) =>
        root is YamlMapping mapping ? new YamlMapping(mapping.Entries, mapping.Place, isBroken: true) : root;
}
