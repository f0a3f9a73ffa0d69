using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Validation.Rules;

/// <summary>The rules of names, of what is given twice and of what names something else: BARS1007, BARS1013 and BARS1014.</summary>
public sealed class NameRuleTests
{
    [Fact]
    public async Task Two_scenarios_alike_in_all_but_name_and_note_are_reported()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { name: One, status: 400, code: REC_BAD_REQUEST, issue: value, text: A., note: x }
              - { name: {|BARS1007:Two|}, status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }
              - { name: Three, status: 400, code: REC_BAD_REQUEST, issue: value, text: B. }
            """);
        Assert.Contains("(line 3)", messages[0]);
    }

    [Fact]
    public async Task An_entry_that_a_list_gives_twice_is_reported_once() =>
        Assert.Contains(
            "'value' appears twice in the list of 'issue'.",
            (await SpecVerifier.CheckAsync(
                "scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: [value, {|BARS1007:value|}], text: A. }\n"))
                .Single());

    [Fact]
    public async Task One_given_name_of_several_scenarios_is_reported_once() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { name: {|BARS1013:1x|}, status: 400, code: [REC_BAD_REQUEST, BAD_REQUEST], issue: [value, invalid], text: A. }
            """);

    [Fact]
    public async Task A_taken_name_is_reported_at_the_issue_code_that_it_is_made_of() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 400, code: REC_BAD_REQUEST, issue: [value, invalid], text: A. }
              - { status: 400, code: REC_BAD_REQUEST, issue: [{|BARS1013:value|}, {|BARS1013:invalid|}, required], text: B. }
            """);

    [Theory]
    [InlineData("Bad Name")]
    [InlineData("1Bad")]
    [InlineData("class")]
    [InlineData("All")]
    [InlineData("TryFind")]
    [InlineData("None")]
    [InlineData("ToString")]
    [InlineData("BarsErrors")]
    [InlineData("value__")]
    [InlineData("Main")]
    public async Task A_name_that_cannot_be_one_is_reported(string name) =>
        await SpecVerifier.CheckAsync($$"""
            scenarios:
              - { name: {|BARS1013:{{name}}|}, status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }
            """);

    [Fact]
    public async Task A_taken_name_is_reported_with_both_lines()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }
              - { status: 400, code: {|BARS1013:REC_BAD_REQUEST|}, issue: value, text: B. }
            """);
        Assert.Contains("(line 4)", messages[0]);
        Assert.Contains("at line 3", messages[0]);
    }

    [Fact]
    public async Task A_code_or_status_given_twice_is_reported() =>
        await SpecVerifier.CheckAsync("""
            codes:
              - { code: REC_TOO_EARLY, status: 425, display: "425: A." }
              - { code: {|BARS1013:REC_TOO_EARLY|}, status: 425, display: "425: B." }
              - { code: {|BARS1013:REC_BAD_REQUEST|}, status: 400, display: "400: Ours." }
            statuses:
              - { status: 502, title: A, retry: never }
              - { status: {|BARS1013:502|}, title: B, retry: never }
            classification:
              - { status: 400, code: BAD_REQUEST, issue: value, retry: never }
              - { status: {|BARS1013:400|}, code: BAD_REQUEST, issue: value, retry: never }
            """);

    [Fact]
    public async Task Extends_and_remove_that_name_nothing_are_reported()
    {
        var messages = await SpecVerifier.CheckAsync("""
            extends: [bars-core-1.0.0, {|BARS1014:bars-core-1.0|}]
            remove: [RecTimeout, {|BARS1014:RecServerErorTransient|}, {|BARS1014:RecBadRequest|}]
            """);
        Assert.Contains("Did you mean 'RecBadRequestValue' or 'RecBadRequestNotSupported'?", messages[2]);
        Assert.Contains("Did you mean 'bars-core-1.0.0'?", messages[0]);
        Assert.Contains("Did you mean 'RecServerErrorTransient'?", messages[1]);
    }

    [Fact]
    public async Task Extends_outside_the_property_is_reported() =>
        Assert.Contains(
            "BarsErrorGenPresets selects only nhs-5xx.",
            (await SpecVerifier.CheckAsync("extends: {|BARS1014:bars-core-1.0.0|}\n", ("BarsErrorGenPresets", "nhs-5xx"))).Single());
}
