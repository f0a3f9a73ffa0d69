using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml;

/// <summary>
/// What must hold of the characters before YAML is read from them. YamlDotNet accepts or misreads all of these:
/// a leading NUL reads as a clean end of file, and bytes that were not UTF-8 arrive already replaced.
/// </summary>
internal static class YamlTextCheck
{
    public static Problem? FindProblem(TextFile text)
    {
        if (Utf8Check.IsLargerThan(YamlBounds.MaxFileBytes, text))
            return Problem.CannotBeRead(TextPlace.StartOfFile, "The file is larger than 8 MiB. Split it into several *.bars.yaml files.");

        if (text.OtherEncoding is { } encoding)
            return Problem.CannotBeRead(TextPlace.StartOfFile, $"The file is not UTF-8 (it was read as {encoding}). Save it as UTF-8.");

        return FindForbiddenCharacter(text);
    }

    private static Problem? FindForbiddenCharacter(TextFile text)
    {
        var content = text.Content;
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

    private static Problem At(TextFile text, int index, string message) => Problem.CannotBeRead(text.PlaceAt(index, 1), message);
}
