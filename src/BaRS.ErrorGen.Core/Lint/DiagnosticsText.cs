using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Lint;

/// <summary>
/// What texts no one should get as diagnostics. Cautious: a text that only mentions an element, a path parameter or an
/// exception is fit.
/// </summary>
internal static class DiagnosticsText
{
    /// <summary>Characters that are looked at: what is meant here shows early, and the search stays short.</summary>
    private const int MaxSearched = 4_000;

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

    /// <summary>The whole text is one name in braces or angle brackets: {diagnostics}, {{reason}}, ${reason}, &lt;reason&gt;.</summary>
    private static readonly Regex Marked = Pattern(@"\A\s*(\$?\{\{?[A-Za-z_][\w .-]*\}?\}|<[A-Za-z][\w .-]*>)\s*\z");

    private static readonly Regex BeginsAsPlaceholder = Pattern(@"\A\s*(lorem ipsum\b|todo:|fixme:)");

    /// <summary>"any internal debug details such as stack trace": what the standard's early examples ask for.</summary>
    private static readonly Regex StackTraceRequest = Pattern(
        @"\b(such as|e\.?g\.?,?|for example,?|for instance,?|including|include|insert|attach|provide|any) "
            + @"(an? |the |full )?stack[ -]?traces?\b");

    /// <summary>A sentence with one of these says where the stack trace is, or that none is given.</summary>
    private static readonly Regex StackTraceElsewhere = Pattern(
        @"\b(log|logs|logged|never|not|no|without|omitted|removed|withheld|hidden|redacted)\b");

    private static readonly Regex StackTrace = Pattern(
        @"^[ \t]*at [\w$<>`.+,\[\]/]+\.[\w$<>`|\[\]]+ ?\(" // .NET, Java and JavaScript, a frame a line
        + @"| at [\w$<>`+]+(\.[\w$<>`+\[\],|]+)+\([^()\r\n]{0,200}\) in " // .NET, with the lines joined
        + @"|\([\w$]+\.(java|kt|scala):[0-9]+\)"
        + @"|^Traceback \(most recent call last\)|^[ \t]*File ""[^""\r\n]+"", line [0-9]"
        + @"|--- End of (inner exception )?stack trace");

    // Elements that FHIR and HTML share (title, link, meta, form) are left out: a message may name them.
    private static readonly Regex Html = Pattern(
        @"<!doctype html|</?(html|head|body|div|span|br|hr|h[1-6]|pre|script|style|center|font|strong|em|ul|ol|li|table|tr|td|th)([ \t\r\n][^<>]*)?/?>|</(p|b|i|u|a)>");

    public static bool IsPlaceholder(string text)
    {
        var start = Start(text).Trim();
        return !start.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            || WholeTexts.Contains(start.Trim('.', '!', '?', ':', '"', '\'', '<', '>', '[', ']', '(', ')', ' '))
            || Marked.IsMatch(start)
            || BeginsAsPlaceholder.IsMatch(start);
    }

    /// <summary>A placeholder within the text, as it is written there; null if there is none.</summary>
    public static string? FindPlaceholder(string text) => Placeholders.Find(Start(text));

    /// <summary>The words that ask for a stack trace, or null. A text that says where it is, or that none is given, is fit.</summary>
    public static string? FindStackTraceRequest(string text)
    {
        var start = Start(text);
        return start.IndexOf("stack", StringComparison.OrdinalIgnoreCase) >= 0
            && StackTraceRequest.Match(start) is { Success: true } request
            && !StackTraceElsewhere.IsMatch(start)
                ? request.Value
                : null;
    }

    public static bool HoldsStackTrace(string text) => StackTrace.IsMatch(Start(text));

    public static bool HoldsHtml(string text) => Html.IsMatch(Start(text));

    private static string Start(string text) => text.Length <= MaxSearched ? text : text.Substring(0, MaxSearched);

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
