using System.Text.RegularExpressions;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Diagnostics;

/// <summary>
/// The comments <c># bars-ignore BARS1006: reason</c> of a file. One behind a value silences that id on its line; one
/// that stands alone, on the line below.
/// </summary>
/// <remarks>Needed because #pragma and .editorconfig do not reach places in YAML.</remarks>
internal sealed class IgnoreComments
{
    public static readonly IgnoreComments None = new([]);

    private const string Marker = "bars-ignore";

    /// <summary>Characters. A longer file is refused whole, so that no finding of it is left to silence.</summary>
    private const int MaxLength = 8 * 1024 * 1024;

    private static readonly Regex Comment = new(
        @"(?<=^|\s)#\s*bars-ignore\s+(?<ids>BARS[0-9]{4}(\s*,\s*BARS[0-9]{4})*)",
        RegexOptions.CultureInvariant);

    private readonly HashSet<(int Line, string Id)> _ignored;

    private IgnoreComments(HashSet<(int Line, string Id)> ignored)
    {
        _ignored = ignored;
    }

    public static IgnoreComments Find(TextFile text)
    {
        if (text.Content.Length > MaxLength || text.Content.IndexOf(Marker, StringComparison.Ordinal) < 0)
            return None;

        var ignored = new HashSet<(int, string)>();
        var forNextLine = new List<string>();
        for (var line = 0; line < text.Lines.Count; line++)
        {
            var content = text.Line(line).Text;
            var ids = content.IndexOf(Marker, StringComparison.Ordinal) < 0 ? [] : IdsIn(content).ToList();
            if (content.TrimStart().StartsWith("#", StringComparison.Ordinal))
            {
                // Several comments in a row all stand for the line below them.
                forNextLine.AddRange(ids);
                continue;
            }

            foreach (var id in ids.Concat(forNextLine))
                ignored.Add((line, id));
            forNextLine.Clear();
        }

        return new IgnoreComments(ignored);
    }

    private static IEnumerable<string> IdsIn(string line) =>
        Comment.Matches(line).Cast<Match>().SelectMany(match => match.Groups["ids"].Value.Split(',')).Select(id => id.Trim());

    public bool Covers(Problem problem) => _ignored.Contains((problem.Place.StartPosition.Line, problem.Id));
}
