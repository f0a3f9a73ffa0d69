using System.Globalization;
using BaRS.ErrorGen.Naming;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Naming;

/// <summary>Names made of the standard's words, and the nearest word to a misspelt one.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("REC_BAD_REQUEST", "RecBadRequest")]
    [InlineData("not-supported", "NotSupported")]
    [InlineData("SERVER ERROR", "ServerError")]
    [InlineData("__a__b", "AB")]
    [InlineData("http2code", "Http2Code")]
    [InlineData("é", "")]
    public void Words_become_PascalCase(string words, string name) => Assert.Equal(name, Identifier.PascalCase(words));

    [Theory]
    [InlineData("RecTimeout", true)]
    [InlineData("_x", true)]
    [InlineData("Größe", true)]
    [InlineData("class", false)]
    [InlineData("a b", false)]
    [InlineData("1a", false)]
    [InlineData("", false)]
    [InlineData("a\u200Db", false)]
    public void What_C_sharp_takes_as_it_stands_is_valid(string name, bool valid) => Assert.Equal(valid, Identifier.IsValid(name));

    [Fact]
    public void Names_and_keywords_are_those_of_the_compiler()
    {
        // The core cannot ask the compiler, which need not be there.
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            Assert.Equal(SyntaxFacts.IsIdentifierStartCharacter(c), Identifier.IsWord(c.ToString()));
            var isFormat = CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
            Assert.Equal(SyntaxFacts.IsIdentifierPartCharacter(c) && !isFormat, Identifier.IsWord("a" + c));
        }

        var keywords = SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).ToList();
        Assert.All(keywords, keyword => Assert.True(Identifier.IsKeyword(keyword), keyword));
        Assert.All(
            SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText),
            word => Assert.False(Identifier.IsKeyword(word), word));
    }

    [Fact]
    public void A_name_of_more_than_200_characters_is_refused() => Assert.False(Identifier.IsValid(new string('a', 201)));

    [Theory]
    [InlineData("transeint", "transient")]
    [InlineData("too costly", "too-costly")]
    [InlineData("TRANSIENT", "transient")]
    [InlineData("not-suported", "not-supported")]
    [InlineData("giraffe", null)]
    [InlineData("", null)]
    [InlineData("xy", null)]
    public void The_nearest_word_is_found_where_one_is_near(string word, string? nearest) =>
        Assert.Equal(nearest, Spelling.Nearest(word, ["transient", "too-costly", "not-supported", "value"]));

    [Theory]
    [InlineData("trans\u200Bient", "Did you mean 'transient', without a zero-width space (U+200B)?")]
    [InlineData("\u00A0transient", "Did you mean 'transient', without a no-break space (U+00A0)?")]
    [InlineData("too\u2011costly", "Did you mean 'too-costly', without '\u2011' (U+2011)?")]
    [InlineData("v\u00E0lue", "Did you mean 'value'?")]
    [InlineData("gir\u200Baffe", "It contains a zero-width space (U+200B). Otherwise.")]
    [InlineData("\u200B\u200B", "It contains a zero-width space (U+200B). Otherwise.")]
    [InlineData("giraffe", "Otherwise.")]
    public void A_suggestion_never_looks_like_what_was_written(string word, string sentence) =>
        Assert.Equal(sentence, Spelling.Suggest(word, ["transient", "too-costly", "not-supported", "value"], "Otherwise."));

    [Fact]
    public void A_name_that_is_taken_gets_a_number_and_one_that_is_reserved_a_prefix()
    {
        var names = new UniqueNames("Code", ["System"]);
        Assert.Equal(
            ["RecA", "RecA_2", "CodeSystem", "Code", "Code404"],
            new[] { "REC_A", "REC-A", "SYSTEM", "€", "404" }.Select(names.Add));
    }
}
