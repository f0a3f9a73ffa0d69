using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>The lines of a text as a person reads them.</summary>
internal sealed class YamlLines(string content, TextLines lines)
{
    /// <summary>How far the lines above are searched. A slip is seldom more than a line away from where it shows.</summary>
    public const int MaxAbove = 200;

    public string Content { get; } = content;

    public int Count => lines.Count;

    public int NumberAt(int index) => lines.PositionAt(Math.Min(index, Content.Length)).Line;

    public YamlLine At(int number)
    {
        var (start, end) = lines.GetRange(number, Content);
        return new YamlLine(Content, number, start, end);
    }

    /// <summary>The nearest line above with text that is no comment.</summary>
    public YamlLine? Above(int number)
    {
        for (var i = number - 1; i >= 0 && i >= number - MaxAbove; i--)
        {
            if (At(i) is { IsEmpty: false } line)
                return line;
        }

        return null;
    }

    /// <summary>
    /// The outermost item of a list that holds a place, as its first and last line; the line of the place and those that go
    /// with it if it is in no item.
    /// </summary>
    public (int First, int Last) ItemAround(int index)
    {
        var first = At(NumberAt(index));
        var indent = first.IsOddlyIndented ? int.MaxValue : first.Indent;
        for (var i = first.Number - 1; i >= 0 && indent > 0; i--)
        {
            if (At(i) is not { IsEmpty: false, IsOddlyIndented: false } above || above.Indent >= indent)
                continue;
            indent = above.Indent;
            if (above.IsItem)
                first = above;
        }

        return (first.Number, LastLine(first.Number, first.Indent));
    }

    /// <summary>
    /// The last line before the next item in a column, or before what is indented less. What is in the column and begins
    /// with no dash goes with the item: it was meant to be a part of it.
    /// </summary>
    public int LastLine(int number, int indent)
    {
        for (var i = number + 1; i < Count; i++)
        {
            var next = At(i);
            if (!next.IsEmpty && !next.IsOddlyIndented && (next.IsItem || indent == 0 ? next.Indent <= indent : next.Indent < indent))
                return i - 1;
        }

        return Count - 1;
    }

    /// <summary>The item that the line above is in, with a line that was meant to go on with it.</summary>
    public (int First, int Last)? ItemAbove(YamlLine line)
    {
        if (Above(line.Number) is not { } above || At(ItemAround(above.Start).First) is not { IsItem: true } item)
            return null;
        return (item.Number, LastLine(line.Number, item.Indent));
    }

    /// <summary>The text with lines of nothing but spaces, so that every other place stays as it was.</summary>
    public string Blank((int First, int Last) range)
    {
        var characters = Content.ToCharArray();
        for (var i = At(range.First).Start; i < At(range.Last).End; i++)
        {
            if (characters[i] is not '\n' and not '\r')
                characters[i] = ' ';
        }

        return new string(characters);
    }
}
