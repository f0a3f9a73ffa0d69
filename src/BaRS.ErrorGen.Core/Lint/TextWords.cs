namespace BaRS.ErrorGen.Lint;

/// <summary>
/// What the words of a text say of the brackets in it. Words that are in a bracket themselves do not count:
/// <c>{parameter} is not valid</c> names no parameter.
/// </summary>
internal sealed class TextWords
{
    private const int MaxLength = 12;

    private static readonly HashSet<string> ElementWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "element", "elements", "tag", "tags", "node", "nodes", "xml", "html", "field", "fields", "property", "properties",
        "attribute", "attributes", "missing", "required", "mandatory", "invalid", "unexpected", "unknown", "empty", "contain",
        "contains", "cardinality", "schema",
    };

    private static readonly HashSet<string> ParameterWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "parameter", "parameters", "path", "paths", "route", "routes", "placeholder", "placeholders", "segment", "segments", "url",
        "uri", "endpoint", "variable", "variables", "unit", "units", "ucum",
    };

    private static readonly HashSet<string> FormWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "must", "should", "expected", "format", "syntax", "template", "pattern", "bearer",
    };

    public TextWords(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            if (i - start <= MaxLength && (start == 0 || text[start - 1] is not ('{' or '<' or '.')))
                Add(text.Substring(start, i - start));
        }
    }

    /// <summary>The text is about elements: one in angle brackets may be named.</summary>
    public bool NameElements { get; private set; }

    /// <summary>The text is about paths or parameters: one in braces may be named.</summary>
    public bool NameParameters { get; private set; }

    /// <summary>The text says how something has to be written.</summary>
    public bool DescribeForm { get; private set; }

    private void Add(string word)
    {
        NameElements = NameElements || ElementWords.Contains(word) || FormWords.Contains(word);
        NameParameters = NameParameters || ParameterWords.Contains(word);
        DescribeForm = DescribeForm || FormWords.Contains(word);
    }
}
