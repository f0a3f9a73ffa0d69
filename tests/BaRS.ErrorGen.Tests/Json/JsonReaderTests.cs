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
    [InlineData("{} // x", 1, 4, "something follows the end of the value. Delete the comment, because JSON has none.")]
    [InlineData("{}\n# x", 2, 1, "something follows the end of the value. Delete the comment, because JSON has none.")]
    [InlineData("{} }", 1, 4, "something follows the end of the value. Delete the bracket, or add the one that opens it.")]
    [InlineData("{},", 1, 3, "something follows the end of the value. Delete the comma.")]
    [InlineData("{ // x\n}", 1, 3, "Delete the comment, because JSON has none.")]
    [InlineData("[1 /* x */]", 1, 4, "Delete the comment, because JSON has none.")]
    [InlineData("{} {}", 1, 4, "something follows the end of the value. Put several values in a list or a Bundle.")]
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
    [InlineData("\0{}", 1, 1, "a NUL character (U+0000) is not allowed outside strings. Is the file UTF-16? Save it as UTF-8.")]
    [InlineData("{\0\"\0a\0\"\0", 1, 2, "a NUL character (U+0000) is not allowed outside strings. Is the file UTF-16? Save it as UTF-8.")]
    [InlineData("{}\0", 1, 3, "Is the file UTF-16? Save it as UTF-8. If it is UTF-8, delete the character.")]
    [InlineData("[\"a\0\"]", 1, 4, "the string contains a NUL character (U+0000). Is the file UTF-16?")]
    [InlineData("{\u00A0\"issue\": []}", 1, 2, "a no-break space (U+00A0) is not white space in JSON. Replace it, and all others in the file, with ordinary spaces.")]
    [InlineData("{\n\u00A0\u00A0\"issue\": []}", 2, 1, "a no-break space (U+00A0) is not white space in JSON")]
    [InlineData("{\"issue\":\u00A0[]}", 1, 10, "a no-break space (U+00A0) is not white space in JSON")]
    [InlineData("{\"issue\"\u00A0: []}", 1, 9, "a no-break space (U+00A0) is not white space in JSON")]
    [InlineData("{\"issue\": []\u00A0}", 1, 13, "a no-break space (U+00A0) is not white space in JSON")]
    [InlineData("[1,\u202F2]", 1, 4, "a narrow no-break space (U+202F) is not white space in JSON")]
    [InlineData("[1\u3000]", 1, 3, "an ideographic space (U+3000) is not white space in JSON")]
    [InlineData("[1,\u20282]", 1, 4, "a line separator (U+2028) is not white space in JSON")]
    [InlineData("[1,\u00852]", 1, 4, "a next-line character (U+0085) is not white space in JSON")]
    [InlineData("{}\u00A0", 1, 3, "a no-break space (U+00A0) is not white space in JSON")]
    [InlineData("[true\u200B]", 1, 6, "a zero-width space (U+200B) is not allowed outside strings. Delete it.")]
    [InlineData("{\u200D\"issue\": []}", 1, 2, "a zero-width joiner (U+200D) is not allowed outside strings. Delete it.")]
    [InlineData("{\uFEFF\"issue\": []}", 1, 2, "a byte order mark (U+FEFF) is not allowed outside strings. Delete it.")]
    [InlineData("{\u0001\"issue\": []}", 1, 2, "a control character (U+0001) is not allowed outside strings. Delete it.")]
    [InlineData("{\u201Cissue\u201D: []}", 1, 2, "a curly double quotation mark (U+201C) does not begin or end a string. Replace it with a straight one.")]
    [InlineData("{\"issue\u201D: []}", 1, 8, "a curly double quotation mark (U+201D) does not begin or end a string. Replace it with a straight one.")]
    [InlineData("{\"a\": \"b\u201D, \"c\": 1}", 1, 9, "a curly double quotation mark (U+201D) does not begin or end a string. Replace it with a straight one.")]
    [InlineData("[\u2018a\u2019]", 1, 2, "a curly single quotation mark (U+2018) does not begin or end a string. Use a straight double quotation mark.")]
    [InlineData("[1\uFF0C 2]", 1, 3, "a full-width comma (U+FF0C) does not separate values. Replace it with ','.")]
    [InlineData("{\"a\"\uFF1A 1}", 1, 5, "a full-width colon (U+FF1A) does not separate a name from its value. Replace it with ':'.")]
    [InlineData("\uFFFD{}", 1, 1, "a replacement character (U+FFFD) is not allowed outside strings. Delete it, and save the file as UTF-8.")]
    [InlineData("{\"a\": \"\u201Cb\u201D c\"\"d\": 1}", 1, 14, "a ',' or '}' is missing")]
    [InlineData("[\"say \u201Cb c", 1, 2, "the string is not closed on its line")]
    public void What_is_no_JSON_is_refused_at_its_place_with_what_to_do(string text, int line, int column, string message)
    {
        var problem = Assert.Single(Read(SourceText.From(text, Encoding.UTF8)).Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        var place = problem.Place.StartPosition;
        Assert.Equal((line, column), (place.Line + 1, place.Column + 1));
    }

    /// <summary>Not in the data of the theory: the test runner replaces it there.</summary>
    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_at_its_place_by_name()
    {
        var problem = Assert.Single(Read(SourceText.From("[\"\uDC00\uD800\"]")).Problems);
        Assert.Equal(2, problem.Place.Start);
        Assert.Contains(
            "half of a surrogate pair, U+DC00, which no text in UTF-8 has. Save the file as UTF-8.",
            problem.Message);
        Assert.Equal(3, Assert.Single(Read(SourceText.From("[\"a\uD800\"]")).Problems).Place.Start);
    }

    /// <summary>The characters are named only where they are wrong: in strings, all of them are allowed.</summary>
    [Theory]
    [InlineData("\u00A0\u2028\u200B\uFEFF")]
    [InlineData("\u201Cquoted\u201D, \u2018quoted\u2019")]
    [InlineData("one \u201D, alone")]
    [InlineData("\uFF1A\uFF0C\u00E9\uD83D\uDE00")]
    [InlineData("\\ud83d\\ude00 \\uD83D\\uDE00\\uD83D\\uDE00")]
    [InlineData("\\ufffd")]
    public void What_a_string_may_contain_is_read_without_a_problem(string content)
    {
        var read = Read(SourceText.From("[\"" + content + "\", 1]", Encoding.UTF8));
        Assert.Empty(read.Problems);
        Assert.NotNull(read.Root);
    }

    [Theory]
    [InlineData("\\ud83d", 2)]
    [InlineData("\\uDC00", 2)]
    [InlineData("ab \\ud83d", 5)]
    [InlineData("\\ud83d \\ude00", 2)]
    [InlineData("\\ud83d\\ud83d\\ude00", 2)]
    [InlineData("\\ud83d\\ude00\\ude00", 14)]
    [InlineData("\\ud83d\\n\\ude00", 2)]
    [InlineData("\\n\\ude00\\ud83d", 4)]
    public void An_escaped_half_of_a_surrogate_pair_is_reported_at_the_escape_and_the_reading_goes_on(string content, int start)
    {
        var text = "[\"" + content + "\", 1]";
        var read = Read(SourceText.From(text, Encoding.UTF8));
        var problem = Assert.Single(read.Problems);
        Assert.Equal((start, 6), (problem.Place.Start, problem.Place.Length));
        Assert.Contains($"'{text.Substring(start, 6)}' is half of a surrogate pair, and readers reject the string.", problem.Message);
        Assert.True(problem.IsError);
        Assert.Equal(2, Assert.IsType<JsonArray>(read.Root).Items.Count);
    }

    [Fact]
    public void A_replacement_character_is_a_warning_once_a_file_and_the_reading_goes_on()
    {
        var read = Read(SourceText.From("[\"caf\uFFFD\", \"\uFFFD\"]", Encoding.UTF8));
        var problem = Assert.Single(read.Problems);
        Assert.Equal(5, problem.Place.Start);
        Assert.False(problem.IsError);
        Assert.Contains("The file contains a replacement character (U+FFFD): either the file is not UTF-8, or", problem.Message);
        Assert.NotNull(read.Root);
    }

    [Fact]
    public void What_did_not_stop_the_reading_is_reported_in_the_order_of_the_text_before_what_did()
    {
        var read = Read(SourceText.From("[\"\\ud83d\", \"\uFFFD\", \"\\ude00\", x, \"\uFFFD\"]", Encoding.UTF8));
        Assert.Null(read.Root);
        Assert.Equal([2, 12, 17, 26], read.Problems.Select(problem => problem.Place.Start));
    }

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
        Assert.Contains("deeper than 64", Read(SourceText.From(string.Concat(Enumerable.Repeat(bracket, 100_000)))).Problems.Single().Message);

    [Fact]
    public void A_file_of_50_megabytes_is_refused_by_its_size() =>
        Assert.Contains("larger than 8 MiB", Read(SourceText.From("\"" + new string('a', 50_000_000) + "\"")).Problems.Single().Message);

    [Fact]
    public void The_size_counts_in_bytes() =>
        Assert.Contains("larger than 8 MiB", Read(SourceText.From("\"" + new string('\u4E00', 3_000_000) + "\"")).Problems.Single().Message);

    [Fact]
    public void A_file_of_many_small_values_is_refused_by_their_number() =>
        Assert.Contains(
            "more than 500,000",
            Read(SourceText.From("[" + string.Concat(Enumerable.Repeat("1,", 3_000_000)) + "1]")).Problems.Single().Message);

    [Fact]
    public void One_string_may_fill_the_file() =>
        Assert.Equal(
            8_000_000,
            Assert.IsType<JsonString>(Read(SourceText.From("\"" + new string('a', 8_000_000) + "\"")).Root).Value.Length);

    [Fact]
    public void A_file_in_another_encoding_is_refused() =>
        Assert.Contains("The encoding of the file is utf-16, not UTF-8.", Read(SourceText.From("{}", Encoding.Unicode)).Problems.Single().Message);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_reported_at_their_place()
    {
        byte[] bytes = [.. "[\"caf"u8, 0xE9, .. "\"]"u8];
        Assert.Equal(5, Assert.Single(Read(SourceText.From(bytes, bytes.Length, Encoding.UTF8)).Problems).Place.Start);
    }

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => JsonReader.Read(new TextFile("[1]"), new CancellationToken(canceled: true)));

    private static JsonDocument Read(SourceText text) => JsonReader.Read(text.ToTextFile(), CancellationToken.None);
}
