using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml;

/// <summary>A text whose characters are checked, as it is read.</summary>
internal sealed class CheckedText
{
    private readonly int[] _refused;

    /// <param name="text">The text of the file.</param>
    /// <param name="content">The text that is read: as long, with a space for each character that is refused.</param>
    /// <param name="refused">Where those characters are, in ascending order.</param>
    public CheckedText(TextFile text, string content, int[] refused)
    {
        Lines = text.Lines;
        Content = content;
        _refused = refused;
    }

    public string Content { get; }

    public TextLines Lines { get; }

    /// <summary>True if a character between two places is refused.</summary>
    public bool IsRefused(int start, int end)
    {
        if (_refused.Length == 0)
            return false;
        var found = Array.BinarySearch(_refused, start);
        var next = found >= 0 ? found : ~found;
        return next < _refused.Length && _refused[next] < end;
    }

    public bool IsRefusedIn(int line)
    {
        var (start, end) = Lines.GetRange(line, Content);
        return IsRefused(start, end);
    }
}
