using System.Text.RegularExpressions;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>The codes of a cell: one, or several with a slash between them.</summary>
/// <param name="Codes">The codes that could be read, each once.</param>
/// <param name="Doubts">What was changed to read them.</param>
/// <param name="Fault">What cannot be read; null if all can.</param>
internal sealed partial record CodeCell(IReadOnlyList<string> Codes, IReadOnlyList<string> Doubts, string? Fault)
{
    private const int MaxCodeLength = 100;

    /// <summary>Error codes. A slip in the spelling of a known code is corrected; any other word can be a code that is new.</summary>
    public static CodeCell ReadErrorCodes(string cell, IReadOnlyCollection<string> known) => Read(
        cell,
        "error code",
        known,
        (word, doubts) =>
        {
            var code = word.TrimEnd('?').TrimEnd();
            if (code.Length == 0 || code.Length > MaxCodeLength || code.Contains('\n', StringComparison.Ordinal))
                return null;
            if (Spelling.Nearest(code, known) is { } near && near != code)
                doubts.Add($"The error code '{Quotation.Shorten(code)}' is kept, because it may be new. Is '{near}' meant?");
            return code;
        });

    /// <summary>Issue codes. The list of FHIR is closed, so that a word which is near to one of them is that one.</summary>
    public static CodeCell ReadIssueCodes(string cell) => Read(
        cell,
        "issue code",
        IssueTypes.R4Codes,
        (word, doubts) =>
        {
            if (Spelling.Nearest(word, IssueTypes.R4Codes) is not { } near)
                return null;
            doubts.Add($"The issue code '{Quotation.Shorten(word)}' is read as '{near}'.");
            return near;
        });

    private static CodeCell Read(
        string cell,
        string what,
        IReadOnlyCollection<string> known,
        Func<string, List<string>, string?> readOther)
    {
        var codes = new List<string>();
        var doubts = new List<string>();
        string? fault = null;
        foreach (var word in Separator().Split(cell).Select(WithoutMarks).Where(word => word.Length > 0))
        {
            var code = known.Contains(word) ? word : FindAlike(word, known);
            if (code is null)
                code = readOther(word, doubts);
            else if (code != word)
                doubts.Add($"The {what} '{Quotation.Shorten(word)}' is read as '{code}'.");
            if (code is null)
                fault ??= $"'{Quotation.Shorten(word)}' is not a valid {what}.";
            else if (!codes.Contains(code))
                codes.Add(code);
        }

        return new CodeCell(codes, doubts, fault ?? (codes.Count == 0 ? $"The cell of the {what} is empty." : null));
    }

    /// <summary>The one that differs only in case, spaces, separators or a question mark.</summary>
    private static string? FindAlike(string word, IEnumerable<string> known)
    {
        var letters = Letters(word);
        return letters.Length == 0 ? null : known.FirstOrDefault(code => Letters(code) == letters);
    }

    private static string WithoutMarks(string word) => word.Trim().Trim('`', '*', '\'', '"').Trim();

    private static string Letters(string word) => string.Concat(word.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"\s*(?:[/,;|\n]|\bor\b|\band\b)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
