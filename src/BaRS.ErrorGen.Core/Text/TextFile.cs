namespace BaRS.ErrorGen.Text;

/// <summary>The text of a file, whoever has read it: the compiler, an editor or a tool.</summary>
/// <param name="content">The text.</param>
/// <param name="otherEncoding">
/// The name of the encoding that the bytes were read as, if it was not UTF-8. The compiler falls back to the machine's
/// code page for bytes that are not UTF-8.
/// </param>
internal sealed class TextFile(string content, string? otherEncoding = null)
{
    private TextLines? _lines;

    public string Content { get; } = content;

    public string? OtherEncoding { get; } = otherEncoding;

    public TextLines Lines => _lines ??= new TextLines(Content);

    public TextPlace PlaceAt(int start, int length) => new(Lines, start, length);

    /// <summary>The text of a line, without its line break, and where it starts.</summary>
    public (int Start, string Text) Line(int line)
    {
        var (start, end) = Lines.GetRange(line, Content);
        return (start, Content.Substring(start, end - start));
    }
}
