using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tool.Lint;

/// <summary>A line of a file, cut to what fits on a screen, and which part of it is meant.</summary>
/// <param name="Line">The text. What would move or hide other characters is replaced.</param>
/// <param name="MarkStart">Where the mark begins in it.</param>
/// <param name="MarkLength">How long the mark is; at least one if there is a line.</param>
internal sealed record Excerpt(string Line, int MarkStart, int MarkLength)
{
    private const int MaxLength = 120;
    private const int MaxBefore = 60;
    private const string Ellipsis = "...";

    /// <summary>Nothing to show: what is meant is the file as a whole.</summary>
    private static readonly Excerpt None = new("", 0, 0);

    public static Excerpt Of(TextFile text, TextPlace place)
    {
        if (place.End == 0)
            return None;
        var (start, end) = text.Lines.GetRange(place.StartPosition.Line, text.Content);
        var column = Math.Min(place.StartPosition.Column, end - start);
        var length = Math.Clamp(place.Length, 1, Math.Max(1, end - start - column));

        // A long line, for example JSON on one line, is cut around the place.
        var from = end - start > MaxLength && column > MaxBefore ? column - MaxBefore : 0;
        var to = Math.Min(end - start, from + MaxLength);
        var before = from > 0 ? Ellipsis : "";
        var after = to < end - start ? Ellipsis : "";
        var line = before + Printable(text.Content.AsSpan(start + from, to - from)) + after;
        var markStart = before.Length + column - from;
        return new Excerpt(line, markStart, Math.Min(length, Math.Max(1, line.Length - after.Length - markStart)));
    }

    /// <summary>A character for a character, so that the mark stays below what it marks.</summary>
    private static string Printable(ReadOnlySpan<char> text)
    {
        var printable = text.ToArray();
        foreach (ref var c in printable.AsSpan())
        {
            if (c == '\t')
                c = ' ';
            else if (c is < ' ' or > '~' && CharacterNames.Find(c) is not null)
                c = '\u00B7';
        }

        return new string(printable);
    }
}
