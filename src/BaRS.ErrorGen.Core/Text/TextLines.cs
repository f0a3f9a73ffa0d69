namespace BaRS.ErrorGen.Text;

/// <summary>Where the lines of a text start.</summary>
/// <remarks>
/// A line ends at LF, CR or CRLF, as editors count lines. The other separators of Unicode end a line for YAML and for the
/// C# compiler only: counting them would move every place below them against what a person sees.
/// </remarks>
internal sealed class TextLines
{
    private static readonly char[] LineBreaks = ['\n', '\r'];

    private readonly int[] _starts;
    private readonly int _length;

    public TextLines(string content)
    {
        var starts = new List<int>(1 + (content.Length / 32)) { 0 };
        for (var i = content.IndexOfAny(LineBreaks); i >= 0; i = content.IndexOfAny(LineBreaks, i))
        {
            i += content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }

        _starts = [.. starts];
        _length = content.Length;
    }

    public int Count => _starts.Length;

    public LinePosition PositionAt(int index)
    {
        var found = Array.BinarySearch(_starts, index);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line, index - _starts[line]);
    }

    /// <summary>The line's start, and its end without the line break.</summary>
    public (int Start, int End) GetRange(int line, string content)
    {
        var end = line + 1 < _starts.Length ? _starts[line + 1] : _length;
        while (end > _starts[line] && line + 1 < _starts.Length && content[end - 1] is '\n' or '\r')
            end--;
        return (_starts[line], end);
    }
}
