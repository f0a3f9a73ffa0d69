namespace BaRS.ErrorGen.Lint;

/// <summary>The words that distinguish a placeholder from an element, a name or a value in brackets.</summary>
internal static class PlaceholderWords
{
    /// <summary>Characters of the longest phrase that is looked at.</summary>
    public const int MaxLength = 80;

    public static readonly string[] Notes = ["TODO:", "FIXME:"];

    private static readonly char[] Separators = [' ', ',', '.', '/', '?', '\'', '-', '_', '(', ')'];

    /// <summary>What the text of a failure has and an example leaves out.</summary>
    private static readonly HashSet<string> Nouns = Set(
        "reason", "detail", "details", "message", "text", "description", "explanation", "cause", "diagnostics", "error");

    /// <summary>Of those, what neither FHIR nor HTML has as an element, or hardly ever in an answer.</summary>
    private static readonly HashSet<string> NeverElements = Set("reason", "details", "explanation");

    /// <summary>What a value is described by. A name of a person or a place has none of these.</summary>
    private static readonly HashSet<string> Descriptions = Set(
        "reason", "detail", "details", "message", "text", "description", "explanation", "cause", "diagnostics", "error", "problem",
        "information", "id", "identifier", "code", "number", "name", "date", "time", "value", "url", "uuid", "guid", "insert", "your",
        "here", "trace");

    /// <summary>What programs write for nothing: "not set", "no value". And what joins the operands of two comparisons.</summary>
    private static readonly HashSet<string> Values = Set(
        "no", "not", "empty", "null", "unknown", "missing", "none", "end", "unnamed", "and", "or", "but", "then");

    private static readonly string[] Beginnings = ["further", "more", "additional"];

    /// <summary>Several words in angle brackets that describe what belongs there.</summary>
    public static bool IsPhrase(string content)
    {
        var words = Split(content);
        return words.Length > 1 && words.Any(Descriptions.Contains) && !words.Any(Values.Contains);
    }

    /// <summary>A phrase that is a placeholder in any brackets: "further details, message/text", "insert reason".</summary>
    public static bool IsFixedPhrase(string content)
    {
        var words = Split(content);
        if (words.Length < 2)
            return false;
        if (Beginnings.Contains(words[0], StringComparer.OrdinalIgnoreCase))
            return words.Skip(1).All(word => Nouns.Contains(word) || Equals(word, "information") || Equals(word, "here"));
        var beforeLast = words.Take(words.Length - 1);
        return (Equals(words[0], "insert") && words.Skip(1).Any(Descriptions.Contains))
            || (Equals(words[words.Length - 1], "here") && beforeLast.All(word => Nouns.Contains(word) || Equals(word, "your")))
            || (words.Length == 2 && Equals(words[0], "message") && Equals(words[1], "text"));
    }

    public static bool IsNoun(string word) => Nouns.Contains(word);

    public static bool IsNeverAnElement(string word) => NeverElements.Contains(word);

    private static string[] Split(string content) => content.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static bool Equals(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);
}
