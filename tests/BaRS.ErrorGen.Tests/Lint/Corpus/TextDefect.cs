using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tests.Lint.Corpus;

/// <summary>A kind of defect that is planted into the text of a file, because no writer of JSON writes it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Plant">Plants it: the text, and the index where BARS1001 reports it.</param>
/// <param name="Advice">What the message says, beside the place.</param>
internal sealed partial record TextDefect(string Name, Func<string, (string Text, int Index)> Plant, string Advice)
{
    /// <summary>Every kind that is planted.</summary>
    public static IReadOnlyList<TextDefect> All { get; } =
    [
        new("cut off", CutOff, "is not closed"),
        new("trailing comma", WithTrailingComma, "Delete the comma"),
        new("no-break space", text => InsertBeforeName(text, "\u00A0"), "a no-break space (U+00A0) is not white space in JSON"),
        new("zero-width space", text => InsertBeforeName(text, "\u200B"), "a zero-width space (U+200B)"),
        new("NUL", text => InsertBeforeName(text, "\0"), "Is the file UTF-16?"),
        new("curly quote", WithCurlyQuote, "a curly double quotation mark (U+201C)"),
        new("comment at the end", text => (text + "// end", text.Length), "Delete the comment"),
        new("half of a pair", text => InsertIntoDiagnostics(text, "\\ud83d"), "'\\ud83d' is half of a surrogate pair"),
        new("other half of a pair", text => InsertIntoDiagnostics(text, "\\udc00"), "'\\udc00' is half of a surrogate pair"),
        new("replacement character", text => InsertIntoDiagnostics(text, "\uFFFD"), "a replacement character (U+FFFD)"),
        new("second resource type", WithSecondType, "'resourceType' appears twice"),
    ];

    private static (string Text, int Index) CutOff(string text)
    {
        var cut = text[..(text.IndexOf(',', StringComparison.Ordinal) + 1)];
        return (cut, cut.Length);
    }

    private static (string Text, int Index) WithTrailingComma(string text)
    {
        var last = text.LastIndexOfAny(['}', ']']);
        return (text.Insert(last, ","), last + 1);
    }

    private static (string Text, int Index) InsertBeforeName(string text, string inserted)
    {
        var index = text.IndexOf("\"issue\"", StringComparison.Ordinal);
        return (text.Insert(index, inserted), index);
    }

    private static (string Text, int Index) WithCurlyQuote(string text)
    {
        var index = text.IndexOf("\"issue\"", StringComparison.Ordinal);
        return (text.Remove(index, 1).Insert(index, "\u201C"), index);
    }

    private static (string Text, int Index) InsertIntoDiagnostics(string text, string inserted)
    {
        var index = DiagnosticsValue().Match(text) is { Index: var start, Length: var length } ? start + length : -1;
        return (text.Insert(index, inserted), index);
    }

    private static (string Text, int Index) WithSecondType(string text)
    {
        var type = OutcomeType().Match(text);
        var end = type.Index + type.Length;
        return (text.Insert(end, " \"resourceType\": \"Patient\","), end + 1);
    }

    [GeneratedRegex("\"diagnostics\": ?\"")]
    private static partial Regex DiagnosticsValue();

    [GeneratedRegex("\"resourceType\": ?\"OperationOutcome\",")]
    private static partial Regex OutcomeType();
}
