using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Validation;

/// <summary>Advice on a word that is not known, if it may be several words with commas and without brackets.</summary>
internal static class SeveralWords
{
    public static string Suggest(string text, IEnumerable<string> candidates, string otherwise)
    {
        var comma = text.IndexOf(',');
        if (comma <= 0)
            return Spelling.Suggest(text, candidates, otherwise);

        var first = text.Substring(0, comma).Trim();
        return Spelling.Nearest(first, candidates) is not null
            ? $"Put several values in brackets; for example, [{first}, ...]."
            : otherwise;
    }
}
