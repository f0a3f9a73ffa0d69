using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Baseline;

/// <summary>The words of one line, each with its place; a comment that silences a finding is none of them.</summary>
internal sealed class BaselineWords
{
    private const string Ignore = "# bars-ignore ";

    private readonly string _text;
    private readonly TextFile _file;
    private readonly int _start;
    private readonly List<(int From, int To)> _words = [];

    private BaselineWords(string text, TextFile file, int start)
    {
        _text = text;
        _file = file;
        _start = start;
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (' ' or '\t'))
                continue;
            if (i > from)
                _words.Add((from, i));
            from = i + 1;
        }
    }

    public int Count => _words.Count;

    public string this[int word] => GetText(word, word);

    /// <summary>From the first word to the last.</summary>
    public TextPlace Whole => Count == 0 ? Place(0, 0) : GetPlace(0, Count - 1);

    public string WholeText => Count == 0 ? "" : GetText(0, Count - 1);

    public static BaselineWords InLine(TextFile file, int line)
    {
        var (start, text) = file.Line(line);
        var comment = text.IndexOf(Ignore, StringComparison.Ordinal);
        return new BaselineWords(comment > 0 && text[comment - 1] is ' ' or '\t' ? text.Substring(0, comment) : text, file, start);
    }

    public string GetText(int first, int last) => _text.Substring(_words[first].From, _words[last].To - _words[first].From);

    public TextPlace GetPlace(int word) => GetPlace(word, word);

    public TextPlace GetPlace(int first, int last) => Place(_words[first].From, _words[last].To);

    private TextPlace Place(int from, int to) => _file.PlaceAt(_start + from, to - from);
}
