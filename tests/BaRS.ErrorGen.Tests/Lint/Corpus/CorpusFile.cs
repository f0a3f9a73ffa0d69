using System.Globalization;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tests.Lint.Corpus;

/// <summary>A file of the corpus and what must be found in it.</summary>
/// <param name="Path">Where it would lie: says what was planted.</param>
/// <param name="Text">The file.</param>
/// <param name="Expected">What is to be reported, for example "BARS3002 (6,15)"; line and column from 1, counted in the text.</param>
/// <param name="Advice">What the messages say, in the same order.</param>
internal sealed partial record CorpusFile(string Path, string Text, IReadOnlyList<string> Expected, IReadOnlyList<string> Advice)
{
    public static CorpusFile Sound(string path, string text) => new(path, text, [], []);

    /// <summary>Takes the marks out of a text and counts where they stood.</summary>
    public static CorpusFile Planted(string path, string marked, Combination combination, Defect defect)
    {
        var mark = marked.IndexOf(Defect.Mark, StringComparison.Ordinal);
        var member = MarkMember().Match(marked);
        // A marked string is reported at its quote, an object that lacks something at its brace.
        var (start, text) = member.Success
            ? (marked.LastIndexOf('{', member.Index), marked.Remove(member.Index, member.Length))
            : (mark - 1, marked.Remove(mark, Defect.Mark.Length));
        return new CorpusFile(path, text, [$"{defect.Id} {FormatPlace(text, start)}"], [defect.Advice(combination)]);
    }

    /// <summary>Plants a defect of the text.</summary>
    public static CorpusFile Planted(string path, string text, TextDefect defect)
    {
        var (broken, index) = defect.Plant(text);
        return new CorpusFile(path, broken, [$"BARS1001 {FormatPlace(broken, index)}"], [defect.Advice]);
    }

    /// <summary>A sound outcome of which one thing is to be reported: its error code.</summary>
    public static CorpusFile WithFindingAtCode(string path, string text, Combination combination, string id, string advice)
    {
        var index = text.LastIndexOf($"\"{combination.Code}\"", StringComparison.Ordinal);
        return new CorpusFile(path, text, [$"{id} {FormatPlace(text, index)}"], [advice]);
    }

    private static string FormatPlace(string text, int index)
    {
        var before = text[..index];
        var line = before.Count(c => c == '\n') + 1;
        var column = index - (before.LastIndexOf('\n') + 1) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"({line},{column})");
    }

    [GeneratedRegex(@"\s*""@@"":\s*0,")]
    private static partial Regex MarkMember();
}
