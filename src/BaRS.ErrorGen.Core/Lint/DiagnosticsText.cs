namespace BaRS.ErrorGen.Lint;

/// <summary>
/// What texts no one should get as diagnostics. Cautious: a text that only mentions an element, a path parameter or an
/// exception is fit.
/// </summary>
internal static class DiagnosticsText
{
    /// <summary>Characters that are looked at: what is meant here shows early, and the search stays short.</summary>
    private const int MaxSearched = 4_000;

    private const string LoremIpsum = "lorem ipsum";

    /// <summary>
    /// The whole text, whatever its letter case and the punctuation around it. The first is that of the standard's own
    /// examples, "string" is what OpenAPI tools write, the others are what people and programs leave where a text is due.
    /// </summary>
    private static readonly HashSet<string> WholeTexts = new(StringComparer.OrdinalIgnoreCase)
    {
        "details of the exact problem", "string", "diagnostics", "placeholder", "example", "test",
        "todo", "tbc", "tbd", "fixme", "xxx", "n/a", "none", "null", "undefined",
        "further details", "message text", "message/text", "error message", "stack trace",
    };

    public static bool IsPlaceholder(string text)
    {
        var start = Start(text).Trim();
        return !start.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            || WholeTexts.Contains(start.Trim('.', '!', '?', ':', '"', '\'', '<', '>', '[', ']', '(', ')', ' '))
            || (start[0] is '{' or '$' or '<' && DiagnosticsPatterns.Marked.IsMatch(start))
            || BeginsAsPlaceholder(start);
    }

    /// <summary>A placeholder within the text, as it is written there; null if there is none.</summary>
    public static string? FindPlaceholder(string text) => Placeholders.Find(Start(text));

    /// <summary>The words that ask for a stack trace, or null. A text that says where it is, or that none is given, is fit.</summary>
    public static string? FindStackTraceRequest(string text)
    {
        var start = Start(text);
        return start.IndexOf("stack", StringComparison.OrdinalIgnoreCase) >= 0
            && DiagnosticsPatterns.StackTraceRequest.Match(start) is { Success: true } request
            && !DiagnosticsPatterns.StackTraceElsewhere.IsMatch(start)
                ? request.Value
                : null;
    }

    public static bool HoldsStackTrace(string text) => DiagnosticsPatterns.StackTrace.IsMatch(Start(text));

    public static bool HoldsHtml(string text) => DiagnosticsPatterns.Html.IsMatch(Start(text));

    private static string Start(string text) => text.Length <= MaxSearched ? text : text.Substring(0, MaxSearched);

    private static bool BeginsAsPlaceholder(string text) =>
        Array.Exists(PlaceholderWords.Notes, note => text.StartsWith(note, StringComparison.OrdinalIgnoreCase))
        || (text.StartsWith(LoremIpsum, StringComparison.OrdinalIgnoreCase)
            && (text.Length == LoremIpsum.Length || !IsWordCharacter(text[LoremIpsum.Length])));

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';
}
