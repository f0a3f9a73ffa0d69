using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tests.Text;

/// <summary>Lines and places of a text, as an editor counts them.</summary>
public sealed class TextFileTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\n\n\nb", 4, 4, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("ab\ncd", 4, 2, 2)]
    public void An_index_is_a_line_and_a_column(string text, int index, int line, int column)
    {
        var place = new TextFile(text).PlaceAt(index, 0);
        Assert.Equal((line, column), (place.StartPosition.Line + 1, place.StartPosition.Column + 1));
    }

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    [InlineData('\f')]
    public void What_ends_a_line_for_YAML_or_for_C_sharp_alone_ends_none_for_an_editor(char separator) =>
        Assert.Equal(1, new TextFile($"a{separator}b").Lines.Count);

    [Theory]
    [InlineData("a\nbc\r\nd\re", "a|bc|d|e")]
    [InlineData("a\n", "a|")]
    [InlineData("\n\n", "||")]
    [InlineData("a\r", "a|")]
    public void A_line_is_its_text_without_the_break(string text, string lines)
    {
        var file = new TextFile(text);
        Assert.Equal(lines, string.Join("|", Enumerable.Range(0, file.Lines.Count).Select(line => file.Line(line).Text)));
    }

    [Fact]
    public void Places_are_equal_where_they_show_the_same_in_another_text_too()
    {
        var first = new TextFile("a: 1\nb: 2\n").PlaceAt(5, 1);
        Assert.Equal(first, new TextFile("a: 1\nb: 3\n").PlaceAt(5, 1));
        Assert.NotEqual(first, new TextFile("a: 1\nb: 2\n").PlaceAt(5, 2));
        Assert.NotEqual(first, new TextFile("a: 1 b: 2\n").PlaceAt(5, 1));
    }

    [Fact]
    public void A_place_goes_to_the_end_of_another()
    {
        var file = new TextFile("ab cd\nef");
        var whole = file.PlaceAt(3, 2).To(file.PlaceAt(6, 2));
        Assert.Equal((3, 8), (whole.Start, whole.End));
        Assert.Equal(new LinePosition(1, 2), whole.EndPosition);
    }

    [Theory]
    [InlineData("abc", 3, false)]
    [InlineData("abc", 2, true)]
    [InlineData("é", 1, true)]
    [InlineData("漢字", 5, true)]
    [InlineData("漢字", 6, false)]
    public void A_file_is_measured_in_bytes_of_UTF_8(string text, int bytes, bool isLarger) =>
        Assert.Equal(isLarger, Utf8Check.IsLargerThan(bytes, new TextFile(text)));
}
