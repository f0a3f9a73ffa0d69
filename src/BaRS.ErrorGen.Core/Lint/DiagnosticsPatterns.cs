using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Lint;

/// <summary>What is looked for in diagnostics. In a class of its own: a build that looks for none of it does not compile it.</summary>
internal static class DiagnosticsPatterns
{
    /// <summary>The whole text is one name in braces or angle brackets: {diagnostics}, {{reason}}, ${reason}, &lt;reason&gt;.</summary>
    public static readonly Regex Marked = Pattern(@"\A\s*(\$?\{\{?[A-Za-z_][\w .-]*\}?\}|<[A-Za-z][\w .-]*>)\s*\z");

    /// <summary>"any internal debug details such as stack trace": what the standard's early examples ask for.</summary>
    public static readonly Regex StackTraceRequest = Pattern(
        @"\b(such as|e\.?g\.?,?|for example,?|for instance,?|including|include|insert|attach|provide|any) "
            + @"(an? |the |full )?stack[ -]?traces?\b");

    /// <summary>A sentence with one of these says where the stack trace is, or that none is given.</summary>
    public static readonly Regex StackTraceElsewhere = Pattern(
        @"\b(log|logs|logged|never|not|no|without|omitted|removed|withheld|hidden|redacted)\b");

    public static readonly Regex StackTrace = Pattern(
        @"^[ \t]*at [\w$<>`.+,\[\]/]+\.[\w$<>`|\[\]]+ ?\(" // .NET, Java and JavaScript, a frame a line
        + @"| at [\w$<>`+]+(\.[\w$<>`+\[\],|]+)+\([^()\r\n]{0,200}\) in " // .NET, with the lines joined
        + @"|\([\w$]+\.(java|kt|scala):[0-9]+\)"
        + @"|^Traceback \(most recent call last\)|^[ \t]*File ""[^""\r\n]+"", line [0-9]"
        + @"|--- End of (inner exception )?stack trace");

    // Elements that FHIR and HTML share (title, link, meta, form) are left out: a message may name them.
    public static readonly Regex Html = Pattern(
        @"<!doctype html|</?(html|head|body|div|span|br|hr|h[1-6]|pre|script|style|center|font|strong|em|ul|ol|li|table|tr|td|th)([ \t\r\n][^<>]*)?/?>|</(p|b|i|u|a)>");

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
