using System.Text;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Text;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Json;

/// <summary>What the reader refuses, where and with which advice; and that no input brings it down.</summary>
public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("", 1, 1, "The file is empty")]
    [InlineData(" \r\n\t", 2, 2, "The file is empty")]
    [InlineData("{", 1, 2, "the '{' in line 1 is not closed. Add the missing '}'")]
    [InlineData("{\n \"a\": [1,\n 2", 3, 3, "the '[' in line 2 is not closed. Add the missing ']'")]
    [InlineData("{\"a\" 1}", 1, 6, "a ':' is missing")]
    [InlineData("{\"a\": 1 \"b\": 2}", 1, 9, "a ',' or '}' is missing")]
    [InlineData("[1 2]", 1, 4, "a ',' or ']' is missing")]
    [InlineData("{\"a\": 1,}", 1, 9, "Delete the comma.")]
    [InlineData("[1,]", 1, 4, "Delete the comma or colon before it")]
    [InlineData("{\"a\":}", 1, 6, "a value is missing")]
    [InlineData("{a: 1}", 1, 2, "a name is missing. Write the name in double quotes.")]
    [InlineData("{'a': 1}", 1, 2, "Write strings in double quotes")]
    [InlineData("['a']", 1, 2, "Write strings in double quotes")]
    [InlineData("// x\n{}", 1, 1, "Delete the comment, because JSON has none.")]
    [InlineData("{} // x", 1, 4, "something follows the end of the value")]
    [InlineData("{ // x\n}", 1, 3, "Delete the comment, because JSON has none.")]
    [InlineData("[1 /* x */]", 1, 4, "Delete the comment, because JSON has none.")]
    [InlineData("{} {}", 1, 4, "something follows the end of the value")]
    [InlineData("[True]", 1, 2, "'True' is not a number, true, false or null")]
    [InlineData("[NaN]", 1, 2, "'NaN' is not a number, true, false or null")]
    [InlineData("[01]", 1, 2, "without leading zeros")]
    [InlineData("[+1]", 1, 2, "without leading zeros, '+'")]
    [InlineData("[.5]", 1, 2, "bare points")]
    [InlineData("[\"a\nb\"]", 1, 2, "the string is not closed on its line")]
    [InlineData("[\"a", 1, 2, "the string is not closed on its line")]
    [InlineData("[\"a\tb\"]", 1, 4, "the control character U+0009")]
    [InlineData("[\"\\x41\"]", 1, 3, "'\\x' is not an escape sequence")]
    [InlineData("[\"\\u12g4\"]", 1, 3, "'\\u' is not an escape sequence")]
    [InlineData("[\"\\", 1, 3, "'\\' is not an escape sequence")]
    [InlineData("\0{}", 1, 1, "Delete the NUL character")]
    [InlineData("{}\0", 1, 3, "something follows the end of the value")]
    [InlineData("[\"a\0\"]", 1, 4, "the control character U+0000")]
    [InlineData("[\"\uD800\"]", 1, 3, "which cannot come from valid UTF-8. Save the file as UTF-8")]
    [InlineData("[\"\uDC00\uD800\"]", 1, 3, "which cannot come from valid UTF-8. Save the file as UTF-8")]
    [InlineData("[\"\uFFFD\"]", 1, 3, "the replacement character U+FFFD, which cannot come from valid UTF-8. Save the file as UTF-8, or write the character as an escape sequence.")]
    public void What_is_no_JSON_is_refused_at_its_place_with_what_to_do(string text, int line, int column, string message)
    {
        var source = SourceText.From(text, Encoding.UTF8);
        var problem = Read(source).Problem;
        Assert.NotNull(problem);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        var place = problem.Place.StartPosition;
        Assert.Equal((line, column), (place.Line + 1, place.Column + 1));
    }

    /// <summary>Not in the data of the theory: the test runner replaces it there.</summary>
    [Fact]
    public void Half_of_a_surrogate_pair_is_named() =>
        Assert.Contains("half of a surrogate pair, U+DC00, which", Read(SourceText.From("[\"\uDC00\uD800\"]")).Problem?.Message);

    [Fact]
    public void Every_value_knows_its_place()
    {
        const string text = "\uFEFF{ \"a\\n\" : [ -1.5e3 , \"b\" ], \"c\":{} }";
        var root = Assert.IsType<JsonObject>(Read(SourceText.From(text)).Root);
        Assert.Equal("{ \"a\\n\" : [ -1.5e3 , \"b\" ], \"c\":{} }", GetText(root));
        Assert.Equal("\"a\\n\"", GetText(root.Members[0].Name));
        Assert.Equal("a\n", root.Members[0].Name.Value);
        var list = Assert.IsType<JsonArray>(root["a\n"]);
        Assert.Equal("[ -1.5e3 , \"b\" ]", GetText(list));
        Assert.Equal(["-1.5e3", "\"b\""], list.Items.Select(GetText));
        Assert.Equal("{}", GetText(root["c"]!));

        static string GetText(JsonNode node) => text.Substring(node.Place.Start, node.Place.Length);
    }

    [Fact]
    public void The_last_value_of_a_name_that_appears_twice_counts() =>
        Assert.Equal("2", Assert.IsType<JsonLiteral>(Assert.IsType<JsonObject>(Read(SourceText.From("{\"a\":1,\"a\":2}")).Root)["a"]).Text);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"a\":")]
    public void A_hundred_thousand_nested_brackets_are_refused_by_their_depth(string bracket) =>
        Assert.Contains("deeper than 64", Read(SourceText.From(string.Concat(Enumerable.Repeat(bracket, 100_000)))).Problem?.Message);

    [Fact]
    public void A_file_of_50_megabytes_is_refused_by_its_size() =>
        Assert.Contains("larger than 8 MiB", Read(SourceText.From("\"" + new string('a', 50_000_000) + "\"")).Problem?.Message);

    [Fact]
    public void The_size_counts_in_bytes() =>
        Assert.Contains("larger than 8 MiB", Read(SourceText.From("\"" + new string('\u4E00', 3_000_000) + "\"")).Problem?.Message);

    [Fact]
    public void A_file_of_many_small_values_is_refused_by_their_number() =>
        Assert.Contains(
            "more than 500,000",
            Read(SourceText.From("[" + string.Concat(Enumerable.Repeat("1,", 3_000_000)) + "1]")).Problem?.Message);

    [Fact]
    public void One_string_may_fill_the_file() =>
        Assert.Equal(
            8_000_000,
            Assert.IsType<JsonString>(Read(SourceText.From("\"" + new string('a', 8_000_000) + "\"")).Root).Value.Length);

    [Fact]
    public void A_file_in_another_encoding_is_refused() =>
        Assert.Contains("The encoding of the file is utf-16, not UTF-8.", Read(SourceText.From("{}", Encoding.Unicode)).Problem?.Message);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_at_their_place()
    {
        byte[] bytes = [.. "[\"caf"u8, 0xE9, .. "\"]"u8];
        Assert.Equal(5, Read(SourceText.From(bytes, bytes.Length, Encoding.UTF8)).Problem?.Place.Start);
    }

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => JsonReader.Read(new TextFile("[1]"), new CancellationToken(canceled: true)));

    private static JsonDocument Read(SourceText text) => JsonReader.Read(text.ToTextFile(), CancellationToken.None);
}
