using YamlDotNet.Core;

namespace BaRS.ErrorGen.Yaml;

/// <summary>What fills the message for a syntax error: for the usual slips, what to do about it, and what YamlDotNet says.</summary>
internal static class YamlErrorText
{
    private static readonly (string Part, string Advice)[] Slips =
    [
        ("invalid mapping", "Put text that contains ': ' in quotes."),
        ("Mapping values are not allowed", "Put text that contains ': ' in quotes, and start all keys of a mapping in the same column."),
        (
            "quoted scalar",
            "Close the quotation mark. Write a quotation mark inside the text twice in single quotes, or as \\\" in double quotes."),
        ("tab as indentation", "Indent with spaces."),
        ("tab", "Indent with spaces."),
        (
            "expected key",
            "Start all keys of a mapping in the same column, and put text that starts with a quotation mark, '[', '{', "
                + "'*' or '&' in quotes."),
        ("'-' indicator", "Start all items of a list in the same column."),
        ("flow", "Close the bracket, or put text that starts with a bracket in quotes."),
        ("start any token", "Put text that starts with '@', '`', '%' or '|' in quotes."),
    ];

    public static object[] ArgumentsFor(Exception exception)
    {
        var said = exception is YamlException ? exception.Message.Trim().TrimEnd('.') : "The text breaks off or repeats a marker here";
        foreach (var (part, advice) in Slips)
        {
            if (said.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                return [advice, said];
        }

        return ["Check the quotes and the indentation.", said];
    }
}
