using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tests.Text;

public class CharacterNamesTests
{
    [Theory]
    [InlineData('\u00A0', "a no-break space (U+00A0)")]
    [InlineData('\u200B', "a zero-width space (U+200B)")]
    [InlineData('\u2019', "a curly single quotation mark (U+2019)")]
    [InlineData('\u2009', "a space that is not the ordinary one (U+2009)")]
    [InlineData('\u202E', "an invisible character (U+202E)")]
    [InlineData('\0', "a NUL character (U+0000)")]
    [InlineData('\u000C', "a control character (U+000C)")]
    public void A_character_that_shows_nothing_has_a_name(char c, string name) => Assert.Equal(name, CharacterNames.Find(c));

    [Theory]
    [InlineData(' ')]
    [InlineData('\t')]
    [InlineData('\n')]
    [InlineData('a')]
    [InlineData('\u00E9')]
    [InlineData('\u00A3')]
    public void A_character_that_people_see_has_none(char c) => Assert.Null(CharacterNames.Find(c));

    [Fact]
    public void The_first_such_character_of_a_text_is_found()
    {
        Assert.Equal(3, CharacterNames.IndexOfFirst("REC\u200B_UNAVAILABLE\u00A0"));
        Assert.Equal(-1, CharacterNames.IndexOfFirst("Caf\u00E9 \u00A35"));
    }
}
