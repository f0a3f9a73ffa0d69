using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>Text of files in messages: on one line, with what shows nothing made visible.</summary>
public sealed class QuotationTests
{
    [Theory]
    [InlineData("REC_\u200BUNAVAILABLE", "REC_<U+200B>UNAVAILABLE")]
    [InlineData("503\u00A0", "503<U+00A0>")]
    [InlineData("a\u202Eb", "a<U+202E>b")]
    [InlineData("a\u2028b", "a<U+2028>b")]
    [InlineData("a\0b", "a<U+0000>b")]
    [InlineData("a\r\n\tb", "a   b")]
    [InlineData("Caf\u00E9 \ud83d\ude00", "Caf\u00E9 \ud83d\ude00")]
    public void What_shows_nothing_is_shown_by_its_code_point(string text, string shown) => Assert.Equal(shown, Quotation.Shorten(text));

    [Fact]
    public void Half_of_a_character_is_shown_by_its_code_point() => Assert.Equal("a<U+D83D>", Quotation.Shorten("a\ud83d"));

    [Fact]
    public void A_long_text_is_cut_and_never_in_the_middle_of_a_character()
    {
        Assert.Equal(new string('a', 60) + "...", Quotation.Shorten(new string('a', 61)));
        Assert.Equal(new string('a', 60), Quotation.Shorten(new string('a', 60)));
        Assert.InRange(Quotation.Shorten(new string('\0', 61)).Length, 60, 80);
        Assert.Equal(new string('a', 59) + "\ud83d\ude00...", Quotation.Shorten(new string('a', 59) + "\ud83d\ude00b"));
    }
}
