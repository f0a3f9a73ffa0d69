using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Validation.Rules;

/// <summary>Texts that YAML reads otherwise than a person, without an error.</summary>
public sealed class TextRuleTests
{
    private const string Item = "scenarios:\n  - status: 503\n    code: REC_UNAVAILABLE\n    issue: transient\n";

    [Theory]
    [InlineData("    text: Ticket {|BARS1001:#12 was refused.|}\n", "is not part of 'text', because ' #' begins a comment.")]
    [InlineData("    text: The channel {|BARS1001:#bars is down.|}\n", "'#bars is down.' is not part of 'text'")]
    [InlineData("    text: See ticket no. {|BARS1001:#12|}\n", "'#12' is not part of 'text'")]
    [InlineData("    text: Down\n      and {|BARS1001:#12 was refused|}\n", "'#12 was refused' is not part of 'text'")]
    [InlineData("    text: A.\n    note: {|BARS1001:#12 was refused.|}\n", "'#12 was refused.' is not part of 'note'")]
    [InlineData("    text: A.\n    source: Row {|BARS1001:#4|}\n", "'#4' is not part of 'source'")]
    [InlineData("    text: A.\n    endpoint:\n      - GET /Slot {|BARS1001:#1|}\n", "'#1' is not part of 'endpoint'")]
    [InlineData("    text: A.\n    diagnostics: Slot {|BARS1001:#{number} is gone|}\n", "'#{number} is gone' is not part of 'diagnostics'")]
    public async Task A_text_that_a_comment_may_have_cut_is_reported_at_the_comment(string lines, string message) =>
        Assert.Contains(message, Assert.Single(await SpecVerifier.CheckAsync(Item + lines)), StringComparison.Ordinal);

    [Fact]
    public async Task The_texts_of_statuses_are_looked_at_too() =>
        await SpecVerifier.CheckAsync("""
            statuses:
              - status: 503
                title: DOWN {|BARS1001:#1|}
                cause: See {|BARS1001:#2|}
                steps: [A.]
                fix:
                  - See {|BARS1001:#3|}
                retry: backoff #4
            """);

    [Theory]
    [InlineData("    text: Down. # as the page says\n")]
    [InlineData("    text: Down # as the page says\n")]
    [InlineData("    text: Down. #as the page says\n")]
    [InlineData("    text: Down. #bars-ignore BARS1006: known\n")]
    [InlineData("    text: Down ## why\n")]
    [InlineData("    text: Down #---\n")]
    [InlineData("    text: \"Down\" #12\n")]
    [InlineData("    text: 'Ticket #12 was refused.'\n")]
    [InlineData("    text: Ticket#12 was refused.\n")]
    [InlineData("    text: Down.\n    #note: later\n")]
    [InlineData("    text: #why\n      Down.\n")]
    [InlineData("    text: |\n      Ticket #12 was refused.\n")]
    [InlineData("    text: Down.\n    retry: backoff #12\n")]
    [InlineData("    text: Down.\n    severity: error #not fatal\n")]
    public async Task A_comment_that_can_be_nothing_else_is_not_reported(string lines) => await SpecVerifier.CheckAsync(Item + lines);

    [Fact]
    public async Task A_text_that_begins_with_a_number_sign_is_missing_and_the_comment_named()
    {
        var messages = await SpecVerifier.CheckAsync(Item + "    {|BARS1003:text|}: {|BARS1001:#12 was refused.|}\n");
        Assert.Contains("has no value", messages[0]);
        Assert.Contains("Put the text in quotes, or write a space after '#' if it is a comment.", messages[1]);
    }

    [Theory]
    [InlineData("{|BARS1001:\u201C|}Down.\u201D", "begins with a curly double quotation mark (U+201C), which YAML reads as part")]
    [InlineData("{|BARS1001:\u2018|}Down.\u2019", "begins with a curly single quotation mark (U+2018)")]
    public async Task Curly_quotation_marks_around_a_text_are_named(string text, string message) =>
        Assert.Contains(message, Assert.Single(await SpecVerifier.CheckAsync(Item + $"    text: {text}\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("\u201CDown\u201D is the state.")]
    [InlineData("The state is \u201CDown\u201D")]
    [InlineData("\u201CDown\u201D or \u201CUp\u201D")]
    [InlineData("\"\u201CDown.\u201D\"")]
    [InlineData("The patient\u2019s GP")]
    public async Task Curly_quotation_marks_inside_a_text_are_not_reported(string text) =>
        await SpecVerifier.CheckAsync(Item + $"    text: {text}\n");

    [Fact]
    public async Task A_comment_silences_the_finding() =>
        await SpecVerifier.CheckAsync(Item + "    # bars-ignore BARS1001: a number of our tracker\n    text: Down #12\n");
}
