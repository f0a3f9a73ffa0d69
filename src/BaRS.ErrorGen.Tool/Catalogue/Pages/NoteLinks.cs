using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>Cuts notes at what they refer to: contradictions of the standard, and other scenarios.</summary>
internal sealed partial class NoteLinks(IReadOnlyDictionary<string, string> scenarios)
{
    /// <param name="scenario">The scenario whose note it is.</param>
    /// <param name="isPreset">Whether it is a preset's. In another note, C1 can be anything.</param>
    public IReadOnlyList<NotePart> Split(Scenario scenario, bool isPreset)
    {
        if (scenario.Note is not { } note)
            return [];

        var parts = new List<NotePart>();
        var end = 0;
        foreach (Match word in Word().Matches(note))
        {
            if (Find(word.Value, isPreset) is not { } href || word.Value == scenario.Name)
                continue;
            if (word.Index > end)
                parts.Add(new NotePart(note[end..word.Index]));
            parts.Add(new NotePart(word.Value, href));
            end = word.Index + word.Length;
        }

        if (end < note.Length)
            parts.Add(new NotePart(note[end..]));
        return parts;
    }

    private string? Find(string word, bool isPreset)
    {
        if (isPreset && Contradictions.Find(word) is { } contradiction)
            return contradiction.Href;
        // A scenario may be called The. Only what cannot be a word of a sentence is taken for a name.
        return word.Skip(1).Any(char.IsAsciiLetterUpper) && scenarios.TryGetValue(word, out var href) ? href : null;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
