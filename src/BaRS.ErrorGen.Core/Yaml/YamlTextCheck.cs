using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml;

/// <summary>
/// What must hold of the characters before YAML is read from them. YamlDotNet accepts or misreads all of these:
/// a leading NUL reads as a clean end of file, and bytes that were not UTF-8 arrive already replaced.
/// </summary>
internal static class YamlTextCheck
{
    /// <summary>Checks a text; returns it as it is to be read, or null if it cannot be read at all.</summary>
    public static CheckedText? Check(TextFile text, List<Problem> problems)
    {
        if (FindProblemOfFile(text) is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        var content = text.Content;
        var refused = new List<int>();
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c is >= ' ' and < '\u007F' or '\n' or '\r' or '\t')
                continue;

            if (IsSeparator(c))
            {
                refused.Add(i);
                Add(problems, text, i, YamlProblems.Separator, CharacterNames.Find(c)!);
            }
            else if (c == '\uFFFD' && (i == 0 || content[i - 1] != c))
            {
                Add(problems, text, i, YamlProblems.Replaced, CharacterNames.Find(c)!);
            }
            else if (c < ' ')
            {
                return Refuse(problems, text, i, YamlProblems.ControlCharacter, CharacterNames.CodePoint(c));
            }
            else if (char.IsHighSurrogate(c) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c))
            {
                return Refuse(problems, text, i, YamlProblems.NotDecoded, $"half of a surrogate pair, {CharacterNames.CodePoint(c)}");
            }
        }

        return new CheckedText(text, refused.Count == 0 ? content : Blank(content, refused), [.. refused]);
    }

    private static Problem? FindProblemOfFile(TextFile text)
    {
        const string split = "Split it into several *.bars.yaml files.";
        if (Utf8Check.IsLargerThan(YamlBounds.MaxFileBytes, text))
            return new Problem(Unreadable.TooLarge, TextPlace.FileStart, () => [Unreadable.Mebibytes(YamlBounds.MaxFileBytes), split]);

        // Of UTF-16 without its mark, every other byte of what the format allows is a NUL.
        var isUtf16 = text.Content.Length > 1 && text.Content[0] == '\0' != (text.Content[1] == '\0');
        return (text.OtherEncoding ?? (isUtf16 ? "probably UTF-16" : null)) is { } encoding
            ? new Problem(Unreadable.NotUtf8, TextPlace.FileStart, () => [encoding, "Save it as UTF-8."])
            : null;
    }

    /// <summary>
    /// The characters that end a line for YAML, and in no editor, diff or review. What follows one could be a key that
    /// nobody sees, so a space is read in its place.
    /// </summary>
    private static bool IsSeparator(char c) => c is '\u0085' or '\u2028' or '\u2029';

    private static string Blank(string content, List<int> places)
    {
        var characters = content.ToCharArray();
        foreach (var place in places)
            characters[place] = ' ';
        return new string(characters);
    }

    private static CheckedText? Refuse(List<Problem> problems, TextFile text, int index, RuleDescriptor rule, string character)
    {
        // Alone: what is before it may be no YAML either.
        problems.Clear();
        Add(problems, text, index, rule, character);
        return null;
    }

    private static void Add(List<Problem> problems, TextFile text, int index, RuleDescriptor rule, string character)
    {
        if (problems.Count < YamlBounds.MaxProblems)
            problems.Add(new Problem(rule, text.PlaceAt(index, 1), () => [character]));
    }
}
