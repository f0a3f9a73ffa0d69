using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>
/// Finds the scenario of a preset that a row of another version of the tables stands for: the same codes, and the words or the
/// section that come nearest. A name means the same scenario in every version, so that two versions can be compared.
/// </summary>
internal sealed partial class KnownScenarios(Specification model)
{
    /// <summary>The section alone, or half of the words.</summary>
    private const double Least = 1;

    private readonly ILookup<(string Code, string Issue), Known> _byCodes =
        model.Scenarios.Select(scenario => new Known(scenario)).ToLookup(known => (known.Scenario.Code, known.Scenario.Issue));

    /// <summary>
    /// The scenario of each pair of codes of each entry, if there is one. Each scenario stands for one pair: the one that it comes
    /// nearest to.
    /// </summary>
    public IReadOnlyDictionary<(ImportedEntry Entry, string Code, string Issue), Scenario> Match(IEnumerable<ImportedEntry> entries)
    {
        var matches = new Dictionary<(ImportedEntry, string, string), Scenario>();
        var used = new HashSet<Known>(ReferenceEqualityComparer.Instance);
        var candidates =
            from entry in entries
            where entry.IsUsable
            let words = Words(entry.Row.Text)
            from code in entry.Codes
            from issue in entry.Issues
            from known in _byCodes[(code, issue)]
            let score = Score(entry.Row.Section, words, known)
            where score >= Least
            orderby score descending
            select (Key: (entry, code, issue), known);
        foreach (var (key, known) in candidates)
        {
            if (!matches.ContainsKey(key) && used.Add(known))
                matches.Add(key, known.Scenario);
        }

        return matches;
    }

    private static double Score(string section, HashSet<string> words, Known known)
    {
        var shared = words.Count(known.Words.Contains);
        var all = words.Count + known.Words.Count - shared;
        return (all == 0 ? 0 : 2.0 * shared / all) + (IsSameSection(section, known.Scenario.Source ?? "") ? 1 : 0);
    }

    /// <summary>'SEND at the API' and 'Message routing, SEND at the API', 'GET /Slot | start' and 'GET /Slot, start'.</summary>
    private static bool IsSameSection(string a, string b)
    {
        var (first, second) = (Letters(a), Letters(RowNumber().Replace(b, "")));
        return first.Length > 0
            && second.Length > 0
            && (first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal));
    }

    private static HashSet<string> Words(string text) =>
        new(Word().Matches(text).Select(match => match.Value.ToUpperInvariant()), StringComparer.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter)).ToUpperInvariant();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(", row [0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RowNumber();

    private sealed class Known(Scenario scenario)
    {
        public Scenario Scenario { get; } = scenario;

        public HashSet<string> Words { get; } = KnownScenarios.Words(scenario.Text);
    }
}
