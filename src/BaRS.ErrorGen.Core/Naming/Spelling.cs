using System.Text;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Naming;

/// <summary>The nearest of the words that would have been right, for "did you mean".</summary>
internal static class Spelling
{
    private const int MaxLength = 64;

    /// <summary>
    /// The candidate at the smallest edit distance, or null where none is near: at most a third of the word may
    /// differ. Letter case, the separators that people confuse (space, '-', '_') and characters that show nothing do not
    /// count.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > MaxLength)
            return null;

        var wanted = Fold(word);
        if (wanted.Length == 0)
            return null;
        var seen = word.Count(IsSeen);
        var limit = Math.Max(1, wanted.Length / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - seen) > limit + 1)
                continue;
            var distance = Distance(wanted, Fold(candidate));
            if (distance <= limit && (best is null || distance < limit))
            {
                best = candidate;
                limit = distance;
            }
        }

        return best;
    }

    /// <summary>"Did you mean 'x'?", or another sentence if no candidate is near.</summary>
    /// <remarks>
    /// A character that shows nothing, or looks like another one, is named: the two words would look the same.
    /// </remarks>
    public static string Suggest(string word, IEnumerable<string> candidates, string otherwise)
    {
        if (Nearest(word, candidates) is { } nearest)
            return FindAlien(word, nearest) is { } alien ? $"Did you mean '{nearest}', without {alien}?" : $"Did you mean '{nearest}'?";
        return CharacterNames.IndexOfFirst(word) is >= 0 and var at
            ? $"It contains {CharacterNames.Find(word[at])}. {otherwise}"
            : otherwise;
    }

    /// <summary>The first character that is not in the other word and cannot be told from one that is, by its name.</summary>
    private static string? FindAlien(string word, string other)
    {
        foreach (var c in word)
        {
            // An accent is seen. A letter of another alphabet, or another hyphen, need not be.
            if (c is < ' ' or > '~' and not (>= '\u00C0' and <= '\u024F') && !char.IsSurrogate(c) && other.IndexOf(c) < 0)
                return CharacterNames.Find(c) ?? $"'{c}' ({CharacterNames.CodePoint(c)})";
        }

        return null;
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is not ('-' or '_' or ' ') && IsSeen(c))
                folded.Append(char.ToUpperInvariant(c));
        }

        return folded.ToString();
    }

    private static bool IsSeen(char c) => c is >= ' ' and <= '~' || CharacterNames.Find(c) is null;

    /// <summary>Edit distance in which swapping two neighbours counts as one (optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
