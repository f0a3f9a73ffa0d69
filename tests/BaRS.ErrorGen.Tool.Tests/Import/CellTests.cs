using BaRS.ErrorGen.Tool.Import;

namespace BaRS.ErrorGen.Tool.Tests.Import;

/// <summary>Whatever a cell holds, the spec holds it: as a text, and never as YAML.</summary>
public sealed class CellTests
{
    private const string Pieces = ": |# |#x|- |--- |... |'|\"|\\|{|}|[|]|,|&a |*a |!t |? |%|@|`|<b>|</summary>|*/|\n|\n\n|  |\t|"
        + "null|true|~|1.5|key: value|é|字|😀|\u00A0|\u0085|\u2028|\u202E|\u200B|\uFEFF|\u0007"
        + "|‘x’|“y”|> |= |+ |bars-ignore BARS1010: x";

    [Fact]
    public async Task Any_text_arrives_as_its_words()
    {
        var pieces = Pieces.Split('|').Append("|").Append("word").ToArray();
        var random = new Random(15);
        var texts = Enumerable.Range(0, 1000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)])))
            .ToList();
        var rows = texts
            .Select(text => text.Replace("\"", "\"\"", StringComparison.Ordinal))
            .Select(cell => $"404,REC_NOT_FOUND,not-found,\"{cell}\",Receiver\n");

        var imported = await ImportedTable.OfRows(string.Concat(rows));

        Assert.Equal(
            texts.Select(CellText.Clean)
                .Select(text => text.Length == 0 ? "The table does not say what happened." : CellText.Sentence(text)),
            imported.Scenarios.Select(scenario => scenario.Text));
    }

    [Theory]
    [InlineData("one<br>two<BR/>three", "one\ntwo\nthree")]
    [InlineData("one<br><br><br><br>two", "one\n\ntwo")]
    [InlineData("  one \t two\r\nthree  ", "one two\nthree")]
    [InlineData("a\u00A0b\u2028c\u200Bd\u0007e\uD83D\uDE00", "a b\ncde\uD83D\uDE00")]
    public void Breaks_become_lines_and_what_nobody_sees_is_left_out(string cell, string text)
    {
        Assert.Equal(text, CellText.Clean(cell));
    }

    [Theory]
    [InlineData("A, b", "A, b", "\"A, b\"")]
    [InlineData("no", "\"no\"", "\"no\"")]
    [InlineData("404", "\"404\"", "\"404\"")]
    [InlineData("GET /Slot", "GET /Slot", "GET /Slot")]
    [InlineData("a: b", "\"a: b\"", "\"a: b\"")]
    public void A_value_is_in_quotes_if_YAML_could_read_something_else(string text, string alone, string inList)
    {
        Assert.Equal(alone, YamlText.Scalar(text));
        Assert.Equal(inList, YamlText.Item(text));
    }

    [Fact]
    public async Task A_section_of_any_characters_stays_a_comment_and_a_source()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "table.csv",
            "section,status,code,issue,scenario\n\"a: b\n- name: X # y\",404,REC_NOT_FOUND,not-found,A.\n"
                + "\"GET /Slot | start\",404,REC_NOT_FOUND,not-found,B.\n");
        var imported = await ImportedTable.OfFile(path);
        Assert.Equal(["a: b - name: X # y, row 1", "GET /Slot | start, row 1"], imported.Scenarios.Select(scenario => scenario.Source));
        Assert.Equal(["GET /Slot"], imported.Scenarios[1].Endpoints);
        Assert.Equal("RecNotFoundSlotStart", imported.Scenarios[1].Name);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task The_separator_of_the_machine_that_wrote_the_file_is_found(string separator)
    {
        using var folder = new TemporaryFolder();
        var text = "\uFEFF" + ImportedTable.Header + "404,REC_NOT_FOUND,not-found,\"one, two; three\",Receiver\n";
        var quoted = text.Replace(
            ",",
            separator,
            StringComparison.Ordinal).Replace($"one{separator} two",
            "one, two",
            StringComparison.Ordinal);
        var imported = await ImportedTable.OfFile(folder.Write("table.csv", quoted.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal("One, two; three.", Assert.Single(imported.Scenarios).Text);
    }

    [Fact]
    public async Task A_table_comes_from_standard_input_and_its_form_is_seen()
    {
        var csv = await ToolRun.Run(
            ["import", "-"],
            input: ToolRun.Bytes(ImportedTable.Header + "404,REC_NOT_FOUND,not-found,A.,Receiver\n"));
        Assert.Contains("code: REC_NOT_FOUND", csv.Succeeded(), StringComparison.Ordinal);
        var markdown = await ToolRun.Run(
            ["import", "-"],
            input: ToolRun.Bytes("| status | code | issue | scenario |\n|---|---|---|---|\n"
                + "| 404 | REC\\_NOT\\_FOUND | `not-found` | **A** [link](x) &amp; b |\n"));
        Assert.Contains("code: REC_NOT_FOUND", markdown.Succeeded(), StringComparison.Ordinal);
        Assert.Contains("text: \"A link & b.\"", markdown.Output, StringComparison.Ordinal);
    }
}
