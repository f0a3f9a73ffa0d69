using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>
/// BARS1001, as a warning: a text that YAML reads otherwise than a person. It ends at a ' #', which may have been meant as a
/// part of it, or the quotation marks around it are part of it, because they are curly.
/// </summary>
/// <remarks>
/// Not an error: both are valid YAML, and the comment may be one. BARS1001 because a part of what the file says is not read.
/// </remarks>
internal sealed class TextRule : ISpecRule
{
    private static readonly RuleDescriptor CutByComment = SpecRule.Warning(
        RuleIds.CannotBeRead,
        Unreadable.Title,
        "'{0}' is not part of '{1}', because ' #' begins a comment. "
            + "Put the text in quotes, or write a space after '#' if it is a comment.");

    private static readonly RuleDescriptor InCurlyQuotes = SpecRule.Warning(
        RuleIds.CannotBeRead,
        Unreadable.Title,
        "'{0}' begins with {1}, which YAML reads as part of the text. Use straight quotation marks (' or \"), or none.");

    /// <summary>The keys with sentences for people. Behind a word or number, a '#' begins what is surely a comment.</summary>
    private static readonly HashSet<string> Sentences = new(StringComparer.Ordinal)
    {
        "title", "text", "diagnostics", "note", "source", "cause", "steps", "fix", "display", "endpoint",
    };

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [CutByComment, InCurlyQuotes];

    public void Check(RuleContext context)
    {
        foreach (var item in context.Document.Objects)
        {
            foreach (var entry in item.Node.Entries)
            {
                if (!Sentences.Contains(entry.Key.Value))
                    continue;
                if (entry.Value is YamlScalar scalar)
                    Check(context, scalar, entry.Key.Value);
                else if (entry.Value is YamlSequence list)
                    CheckAll(context, list, entry.Key.Value);
            }
        }
    }

    private static void CheckAll(RuleContext context, YamlSequence list, string key)
    {
        foreach (var text in list.Items.OfType<YamlScalar>())
            Check(context, text, key);
    }

    private static void Check(RuleContext context, YamlScalar text, string key)
    {
        if (text.Comment is { } comment && !IsSurelyComment(text.Value, comment.Text))
            context.Report(CutByComment, comment.Place, () => [Quotation.Shorten(comment.Text), key]);
        if (text.IsPlain && IsInCurlyQuotes(text.Value))
        {
            context.Report(
                InCurlyQuotes,
                text.Place.First,
                () => [Quotation.Shorten(text.Value), CharacterNames.Find(text.Value[0])!]);
        }
    }

    /// <summary>A word behind a sentence that has ended, or a comment to this project.</summary>
    private static bool IsSurelyComment(string text, string comment) =>
        comment.StartsWith("#bars-ignore", StringComparison.Ordinal)
        || (char.IsLetter(comment[1]) && text.Length > 0 && text[text.Length - 1] is '.' or '!' or '?');

    private static bool IsInCurlyQuotes(string text) =>
        text.Length > 1
        && ((text[0] == '\u201C' && text[text.Length - 1] == '\u201D') || (text[0] == '\u2018' && text[text.Length - 1] == '\u2019'))
        && text.IndexOfAny(['\u2018', '\u201C'], 1) < 0;
}
