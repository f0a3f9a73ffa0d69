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
        const string split = "Split it into several *.bars.yaml files.";
        if (Utf8Check.IsLargerThan(YamlBounds.MaxFileBytes, text))
            return new Problem(Unreadable.TooLarge, TextPlace.FileStart, () => [Unreadable.Mebibytes(YamlBounds.MaxFileBytes), split]);

        if (text.OtherEncoding is { } encoding)
            return new Problem(Unreadable.NotUtf8, TextPlace.FileStart, () => [encoding, "Save it as UTF-8."]);

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
                return CreateProblem(text, i, YamlProblems.NotDecoded, "the replacement character U+FFFD");
            if (c < ' ')
                return CreateProblem(text, i, YamlProblems.ControlCharacter, CharacterNames.CodePoint(c));
            if (!char.IsSurrogate(c))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]))
                i++;
            else
                return CreateProblem(text, i, YamlProblems.NotDecoded, $"half of a surrogate pair, {CharacterNames.CodePoint(c)}");
        }

        return null;
    }

    private static Problem CreateProblem(TextFile text, int index, RuleDescriptor rule, string character) =>
        new(rule, text.PlaceAt(index, 1), () => [character]);
}
