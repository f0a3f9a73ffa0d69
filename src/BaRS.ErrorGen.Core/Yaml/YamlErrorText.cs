using YamlDotNet.Core;

namespace BaRS.ErrorGen.Yaml;

/// <summary>What YamlDotNet says of a syntax error, and advice for an error that no known slip explains.</summary>
internal static class YamlErrorText
{
    private static readonly (string Part, string Advice)[] Advices =
    [
        ("invalid mapping", "Put text that contains ': ' in quotes."),
        ("Mapping values are not allowed", "Put text that contains ': ' in quotes, and start all keys of a mapping in the same column."),
        (
            "quoted scalar",
            "Close the quotation mark. Write a quotation mark inside the text twice in single quotes, or as \\\" in double quotes."),
        ("tab", "Indent with spaces."),
        (
            "expected key",
            "Start all keys of a mapping in the same column, and put text that starts with a quotation mark, '[', '{', "
                + "'*' or '&' in quotes."),
        ("'-' indicator", "Start all items of a list in the same column."),
        ("flow", "Close the bracket, or put text that starts with a bracket in quotes."),
        ("start any token", "Put text that starts with '@', '`', '%' or '|' in quotes."),
    ];

    public static string SaidBy(Exception exception) =>
        exception is YamlException ? exception.Message.Trim().TrimEnd('.') : "The text breaks off or repeats a marker here";

    public static string AdviceFor(string said)
    {
        foreach (var (part, advice) in Advices)
        {
            if (said.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                return advice;
        }

        return "Check the quotes and the indentation.";
    }
}
