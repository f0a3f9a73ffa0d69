using System.Globalization;
using BaRS.ErrorGen.TextFiles;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Yaml;

/// <summary>
/// What must hold of the characters before YAML is read from them. YamlDotNet accepts or misreads all of these:
/// a leading NUL reads as a clean end of file, and bytes that were not UTF-8 arrive already replaced.
/// </summary>
internal static class YamlTextCheck
{
    public static YamlProblem? FindProblem(SourceText text)
    {
        if (Utf8Check.IsLargerThan(YamlBounds.MaxFileBytes, text))
            return new(TextPlace.StartOfFile, "The file is larger than 8 MiB. Split it into several *.bars.yaml files.");

        if (Utf8Check.OtherEncoding(text) is { } encoding)
            return new(TextPlace.StartOfFile, $"The file is not UTF-8 (it was read as {encoding}). Save it as UTF-8.");

        return FindForbiddenCharacter(text);
    }

    private static YamlProblem? FindForbiddenCharacter(SourceText text)
    {
        var content = text.ToString();
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c is >= ' ' and < '\uD800' or '\n' or '\r' or '\t')
                continue;

            if (c == '\uFFFD')
                return At(text, i, "The file is not UTF-8: a byte here could not be decoded (or the replacement character U+FFFD itself was saved). Save the file as UTF-8.");
            if (c < ' ')
                return At(text, i, "The control character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + " is not allowed in YAML. Delete it, or write it as an escape in double quotes.");
            if (!char.IsSurrogate(c))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]))
                i++;
            else
                return At(text, i, "Half of a surrogate pair stands alone here. Save the file as UTF-8.");
        }

        return null;
    }

    private static YamlProblem At(SourceText text, int index, string message)
    {
        var line = text.Lines.GetLinePosition(index);
        return new(new TextPlace(index, 1, line.Line, line.Character, line.Line, line.Character + 1), message);
    }
}
