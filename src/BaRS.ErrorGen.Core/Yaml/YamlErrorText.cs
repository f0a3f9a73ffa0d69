using YamlDotNet.Core;

namespace BaRS.ErrorGen.Yaml;

/// <summary>The message for a syntax error: what YamlDotNet says, and for the usual slips what to do about it.</summary>
internal static class YamlErrorText
{
    private static readonly (string Part, string Advice)[] Slips =
    [
        ("invalid mapping", "A text that holds ': ' needs quotes."),
        ("Mapping values are not allowed", "A text that holds ': ' needs quotes, and keys of one mapping start in one column."),
        ("quoted scalar", "Close the quote. A quote that belongs to the text is doubled in single quotes, and written \\\" in double quotes."),
        ("tab as indentation", "Indent with spaces."),
        ("tab", "Indent with spaces."),
        ("expected key", "Keys of one mapping start in one column; a text that starts with a quote, '[', '{', '*' or '&' needs quotes."),
        ("'-' indicator", "Items of one list start in one column."),
        ("flow", "Close the bracket, or quote a text that starts with one."),
        ("start any token", "A text that starts with '@', '`', '%' or '|' needs quotes."),
    ];

    public static string For(Exception exception)
    {
        var said = exception is YamlException ? exception.Message.Trim().TrimEnd('.') : "the text breaks off or repeats a marker here";
        foreach (var (part, advice) in Slips)
        {
            if (said.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                return $"This is not YAML. {advice} (YAML reader: {said}.)";
        }

        return $"This is not YAML: {said}. Compare the line with docs/spec-format.md.";
    }
}
