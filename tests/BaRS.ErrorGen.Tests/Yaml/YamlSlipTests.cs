using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tests.Yaml;

/// <summary>
/// What people write that is no YAML: each slip is named where it is, not where the reader notices, and costs no scenario
/// but its own.
/// </summary>
public sealed class YamlSlipTests
{
    private const string First = "  - { name: First, status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }\n";
    private const string Last = "  - { name: Last, status: 404, code: REC_NOT_FOUND, issue: not-found, text: B. }\n";
    private const string Head = "format: bars-errors/1\nscenarios:\n";
    private const string Item = "  - status: 503\n    code: REC_UNAVAILABLE\n    issue: transient\n";

    private static readonly PresetSelection NoPresets = new(new EquatableArray<string>([]));

    /// <summary>A line of a scenario, between two others; « and » mark what is reported.</summary>
    [Theory]
    [InlineData("    text«:»Down.", "a space is missing after the colon of 'text'. Write 'text: Down.'")]
    [InlineData("    text«:»\"Down.\"", "a space is missing after the colon of 'text'. Write 'text: \"Down.\"'")]
    [InlineData("    text:«\u00A0»Down.", "the colon of 'text' is followed by a no-break space (U+00A0). Replace it")]
    [InlineData("    text:«\u200B»Down.", "the colon of 'text' is followed by a zero-width space (U+200B)")]
    [InlineData("    text:«\uFEFF»Down.", "the colon of 'text' is followed by a byte order mark (U+FEFF)")]
    [InlineData("    text«\uFF1A» Down.", "'text' is followed by a full-width colon (U+FF1A)")]
    [InlineData("    text «=» Down.", "'text' is followed by '='")]
    [InlineData("    «text Down.»", "'text Down.' has no ': '")]
    [InlineData("    text: Down\n    «for now.»", "'for now.' has no ': '")]
    [InlineData("«\t»text: Down.", "the line is indented with a tab. Indent with spaces.")]
    [InlineData("  «\t»text: Down.", "the line is indented with a tab. Indent with spaces.")]
    [InlineData("«\u00A0»\u00A0\u00A0\u00A0text: Down.", "the line is indented with a no-break space (U+00A0)")]
    [InlineData("«\u3000»text: Down.", "the line is indented with an ideographic space (U+3000)")]
    [InlineData("      «text»: Down.", "the key 'text' starts in column 7, and the key 'issue' above it in column 5")]
    [InlineData("     «text»: Down.", "the key 'text' starts in column 6, and the key 'issue' above it in column 5")]
    [InlineData("   «text»: Down.", "the key 'text' starts in column 4, and the key 'issue' above it in column 5")]
    [InlineData("  «text»: Down.", "the key 'text' starts in column 3, and the key 'issue' above it in column 5")]
    [InlineData("    text: 'The patient«'»s GP'", "the quotation mark ' ends the text here, but more text follows. Write an apostrophe")]
    [InlineData("    text: 'The patients«'» GP is away.'", "the quotation mark ' ends the text here")]
    [InlineData("    text: 'It«'»s the receiver's'", "the quotation mark ' ends the text here")]
    [InlineData("    text: \"The «\"»slot\" is gone.\"", "the quotation mark \" ends the text here")]
    [InlineData("    text: \"Down.\"«\u00A0»", "the value is followed by a no-break space (U+00A0). Delete it.")]
    [InlineData("    text: Down.\n    endpoint: [GET /Slot]«\u00A0»", "the value is followed by a no-break space (U+00A0). Delete it.")]
    [InlineData("    text: «\"»Down.", "the quotation mark \" that begins the text is not closed")]
    [InlineData("    text: «'»Down.", "the quotation mark ' that begins the text is not closed")]
    [InlineData("    text: «'»Down.\n    note: 'Now.'", "the quotation mark ' that begins the text is not closed")]
    [InlineData("    text: \"C:«\\\"»", "the backslash makes the quotation mark after it part of the text")]
    [InlineData("    text: \"«\\d»{10} is a number\"", "'\\d' is not an escape sequence. Put the text in single quotes")]
    [InlineData("    text: \"C:«\\U»sers is full\"", "'\\U' is not followed by 8 hexadecimal digits")]
    [InlineData("    text: \"a «\\x»4 b\"", "'\\x' is not followed by 2 hexadecimal digits")]
    [InlineData("    text: Ticket «#»12\n      was refused.", "'#' begins a comment, which ends the text, but the text goes on in line 8")]
    [InlineData("    text: Down\n      «#» a comment\n      for now.", "which ends the text, but the text goes on in line 9")]
    [InlineData("    text: A.\n    endpoint: [GET /Slot «#»1, POST /x]", "'#' begins a comment, so that the ']' after it is not read")]
    [InlineData("    text: A.\n    endpoint: «[»GET /Slot, POST /x", "the '[' is not closed. Add the missing ']'")]
    [InlineData("    text: «@»receiver is down.", "the text begins with '@', which has a meaning of its own in YAML")]
    [InlineData("    text: «`»Down` now.", "the text begins with '`'")]
    [InlineData("    text: «%»s is down.", "the text begins with '%'")]
    [InlineData("    text: «*»Down* now.", "the text begins with '*'")]
    [InlineData("    text: «&» down", "the text begins with '&'")]
    [InlineData("    text: «{»reason} is down.", "the text begins with '{'")]
    [InlineData("    text: «[»draft] Down.", "the text begins with '['")]
    [InlineData("    text: «>» Down.", "the text begins with '>'")]
    [InlineData("    text: «|» Down.", "the text begins with '|'")]
    [InlineData("    text: «-» Down.", "the text begins with '-'")]
    [InlineData("    text: «?» Down.", "the text begins with '?'")]
    [InlineData("    text: «}»", "the text begins with '}'")]
    [InlineData("    text: «\u201C»Down: now.\u201D", "the text begins with a curly double quotation mark (U+201C)")]
    [InlineData("    text: |\n    «Down.»", "the text below 'text: |' is not indented")]
    [InlineData("    text: The dates disagree«:» the end is first.", "the text contains ': '. Put the text in quotes.")]
    [InlineData("    text: The dates disagree«:»", "the text contains ': '")]
    [InlineData("«@»   text: Down.", "'@' has a meaning of its own in YAML at the beginning of a line or text")]
    public void A_slip_in_a_line_is_named_where_it_is_and_costs_its_scenario_alone(string lines, string message) =>
        Check(Head + First + Item + lines + "\n    retry: backoff\n" + Last, message, ["First", "Last"]);

    /// <summary>A scenario between two others.</summary>
    [Theory]
    [InlineData("  - status«:»503\n    code: X\n", "a space is missing after the colon of 'status'. Write 'status: 503'")]
    [InlineData("  - status«:»503\n    code:X\n    issue:Y\n", "a space is missing after the colon of 'status'. Write 'status: 503'")]
    [InlineData("  - status:«\u00A0»503\n    code: X\n", "the colon of 'status' is followed by a no-break space (U+00A0)")]
    [InlineData("  - status «=» 503\n    code: X\n", "'status' is followed by '='")]
    [InlineData("  - «status 503»\n    code: X\n", "'status 503' has no ': '")]
    [InlineData("  «-»status: 503\n    code: X\n", "a space is missing after '-'")]
    [InlineData("  -«\u00A0»status: 503\n    code: X\n", "the '-' is followed by a no-break space (U+00A0)")]
    [InlineData("  «\u2014» status: 503\n    code: X\n", "'\u2014' (U+2014) does not begin an item of a list. Write '- '.")]
    [InlineData("  «\u2022» status: 503\n    code: X\n", "'\u2022' (U+2022) does not begin an item of a list")]
    [InlineData("  «*» status: 503\n    code: X\n", "'*' (U+002A) does not begin an item of a list")]
    [InlineData("  «{» status: 503, code: X }\n", "the '-' of the item is missing")]
    [InlineData("«\uFEFF»  - status: 503\n    code: X\n", "the line begins with a byte order mark (U+FEFF). Delete it.")]
    [InlineData("  «\u200B»- status: 503\n     code: X\n", "the line begins with a zero-width space (U+200B). Delete it.")]
    [InlineData("«\t»- status: 503\n\t  code: X\n", "the line is indented with a tab")]
    [InlineData("   «-» status: 503\n     code: X\n", "the item starts in column 4, and the one in line 3 in column 3")]
    [InlineData(" «-» status: 503\n   code: X\n", "the item starts in column 2, and the one in line 3 in column 3")]
    [InlineData("  - status: 503\n     «code»: X\n", "the key 'code' starts in column 6, and the key 'status' above it in column 5")]
    [InlineData("  -  status: 503\n    «code»: X\n", "the key 'code' starts in column 5, and the key 'status' above it in column 6")]
    [InlineData("  - status: 503\n      «code»: X\n        issue: Y\n          text: Z\n", "the key 'code' starts in column 7")]
    [InlineData("  - status: 503\n  «code»: X\n  issue: Y\n  text: Z\n", "the key 'code' starts in column 3")]
    [InlineData("  - status: 503\n«code»: X\nissue: Y\n", "the key 'code' starts in column 1, and the key 'status' above it in column 5")]
    [InlineData("  - { status: 503, text: Ticket «#»12 was refused. }\n", "'#' begins a comment, so that the '}' after it is not read")]
    [InlineData("  - { status: 503, text: 'The patient«'»s GP' }\n", "the quotation mark ' ends the text here")]
    [InlineData("  - «{» status: 503, text: A.\n", "the '{' is not closed")]
    [InlineData("  - { status: 503 code«:» X }\n", "a comma is missing before the key, or the text contains ': '")]
    [InlineData("  - { status: 503, text: Down«:» now. }\n", "a comma is missing before the key, or the text contains ': '")]
    [InlineData("  - { status: 503, code: X «]»\n", "a '{' is closed with ']'. Write '}'.")]
    [InlineData("  - status: 503\n    code: [X]«#» why\n", "a space is missing before '#'")]
    [InlineData("  «```»\n", "the line begins with '```'")]
    [InlineData("«```»\n\nSome words.\n```yaml\n", "the line begins with '```'")]
    [InlineData("«%»include other\n", "the line begins with '%', which begins a directive of YAML")]
    public void A_slip_between_two_scenarios_costs_neither(string lines, string message) =>
        Check(Head + First + lines + Last, message, ["First", "Last"]);

    [Theory]
    [InlineData("«```»yaml\n" + Head + First + "```\n", "the line begins with '```'")]
    [InlineData("«~~~»\n" + Head + First + "~~~\n", "the line begins with '~~~'")]
    [InlineData("format«:»bars-errors/1\nscenarios:\n" + First, "a space is missing after the colon of 'format'")]
    [InlineData("«format bars-errors/1»\nscenarios:\n" + First, "'format bars-errors/1' has no ': '")]
    [InlineData(Head + First + "«-» name: Other\n  status: 404\n", "the item starts in column 1, and the one in line 3 in column 3")]
    [InlineData(
        Head + First + "«<<<<<<<» HEAD\n" + Last + "=======\n  - text: A.\n>>>>>>> other\n",
        "'<<<<<<<' is part of a merge conflict")]
    [InlineData("title: \"open\nscenarios:\n" + First + "«", "is not closed")]
    public void A_slip_outside_the_scenarios_costs_no_scenario_before_it(string text, string message)
    {
        if (text.EndsWith('«'))
            text = text.TrimEnd('«').Replace("\"open", "«\"»open", StringComparison.Ordinal);
        Check(text, message, ["First"]);
    }

    [Fact]
    public void What_is_valid_is_no_slip_beside_one()
    {
        // A block text and a text of several lines hold what would be slips elsewhere.
        const string texts =
            "    text: |\n      status:422 is wrong\n      -x: y\n    note: The dates\n      status:422\n      and so on\n";
        Check(Head + First + Item + texts + "    «source»y Spec\n    retry: backoff\n" + Last, "has no ': '", ["First", "Last"], "source");
    }

    private static void Check(string marked, string message, IReadOnlyList<string> remaining, string? marks = null)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var length = marked.IndexOf('»', StringComparison.Ordinal) - start - 1;
        var compilation = SpecCompiler.Compile(
            [new SpecFile("a.bars.yaml", ParsedSpec.Parse(new TextFile(text), CancellationToken.None))],
            NoPresets,
            CancellationToken.None);

        var problem = Assert.Single(compilation.Files.Single().Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal("BARS1001", problem.Id);
        Assert.Equal(start, problem.Place.Start);
        if (marks is null)
            Assert.Equal(length, problem.Place.Length);
        Assert.Equal(remaining, compilation.Specification.Scenarios.Select(scenario => scenario.Name).ToList());
    }
}
