using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Validation.Rules;

/// <summary>The rules of keys, values and codes of a spec file: what they find, where, and what they say.</summary>
public sealed class SpecRuleTests
{
    [Fact]
    public async Task A_valid_spec_gives_no_finding() =>
        await SpecVerifier.CheckAsync("scenarios:\n" + SpecVerifier.ValidScenario);

    [Fact]
    public async Task An_unknown_key_names_the_nearest_known_one()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - status: 400
                code: REC_BAD_REQUEST
                issue: value
                text: A.
                {|BARS1002:retyr|}: never
            {|BARS1002:colour|}: red
            """);
        Assert.Contains("Did you mean 'retry'?", messages[0]);
        Assert.Contains("Valid keys: format, title", messages[1]);
    }

    [Fact]
    public async Task A_missing_key_is_reported_at_the_first_key_of_its_mapping_and_an_empty_one_at_itself()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - {|BARS1003:status|}: 400
                issue: value
                {|BARS1003:text|}:
              - { {|BARS1003:status|}: 400, code: REC_BAD_REQUEST, issue: value }
            """);
        Assert.Contains("'code' is missing", messages[0]);
        Assert.Contains("'text' has no value", messages[1]);
        Assert.Contains("'text' is missing", messages[2]);
    }

    [Fact]
    public async Task A_missing_format_is_reported() =>
        Assert.Contains(
            "'format' is missing. Begin the file with the line 'format: bars-errors/1'.",
            (await SpecVerifier.CheckFileAsync("{|BARS1003:title|}: A spec.\n")).Single());

    [Fact]
    public async Task Another_format_is_reported() =>
        Assert.Contains(
            "Did you mean 'bars-errors/1'?",
            (await SpecVerifier.CheckFileAsync("format: {|BARS1001:bars-errors/2|}\n")).Single());

    [Theory]
    [InlineData("399")]
    [InlineData("0400")]
    [InlineData("600")]
    [InlineData("4xx")]
    [InlineData("-400")]
    [InlineData("4_00")]
    [InlineData("0x190")]
    [InlineData("99999999999999999999")]
    public async Task A_status_that_is_no_error_is_reported(string status) =>
        await SpecVerifier.CheckAsync($$"""
            scenarios:
              - { status: {|BARS1004:{{status}}|}, code: REC_BAD_REQUEST, issue: value, text: A. }
            """);

    [Fact]
    public async Task An_issue_code_that_FHIR_R4_does_not_have_is_reported()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 422, code: REC_UNPROCESSABLE_ENTITY, issue: {|BARS1005:too costly|}, text: A. }
              - { status: 422, code: REC_UNPROCESSABLE_ENTITY, issue: {|BARS1005:transeint|}, text: A. }
              - { status: 422, code: REC_UNPROCESSABLE_ENTITY, issue: {|BARS1005:limited-filter|}, text: A. }
              - { status: 422, code: REC_UNPROCESSABLE_ENTITY, issue: [value, {|BARS1005:400|}], text: A. }
            """);
        Assert.Contains("Did you mean 'too-costly'?", messages[0]);
        Assert.Contains("Did you mean 'transient'?", messages[1]);
        Assert.Contains("FHIR R5 only", messages[2]);
    }

    [Fact]
    public async Task An_error_code_that_nobody_defines_is_reported()
    {
        var messages = await SpecVerifier.CheckAsync("""
            codes:
              - { code: REC_TOO_EARLY, status: 425, display: "425: Too early." }
            scenarios:
              - { status: 400, code: {|BARS1006:REC_BAD_REQEST|}, issue: value, text: A. }
              - { status: 400, code: {|BARS1006:REC_ELEPHANT|}, issue: value, text: A. }
              - { status: 425, code: REC_TOO_EARLY, issue: duplicate, text: A. }
            """);
        Assert.Contains("Did you mean 'REC_BAD_REQUEST'?", messages[0]);
        Assert.Contains("nor declared under 'codes'. If your partners know it, declare it there with its display.", messages[1]);
    }

    [Fact]
    public async Task What_a_rule_rejects_defines_nothing() =>
        await SpecVerifier.CheckAsync("""
            codes:
              - { code: REC_LOCKED, {|BARS1004:stat|}: 423, display: "423: A." }
            scenarios:
              - { status: 423, code: {|BARS1006:REC_LOCKED|}, issue: lock-error, text: A. }
            """.Replace("{|BARS1004:stat|}: 423", "status: {|BARS1004:42|}", StringComparison.Ordinal));

    [Fact]
    public async Task A_misspelt_key_is_reported_once() =>
        await SpecVerifier.CheckAsync("scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: value, {|BARS1002:texts|}: A. }\n");

    [Fact]
    public async Task A_blank_entry_of_a_list_is_reported() =>
        await SpecVerifier.CheckAsync(
            "scenarios:\n  - { status: 400, code: [REC_BAD_REQUEST, {|BARS1001:\"\"|}], issue: [{|BARS1001:\" \"|}, value], text: A. }\n");

    [Fact]
    public async Task Comments_in_a_row_all_stand_for_the_line_below() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              # bars-ignore BARS1006: known
              # and a word more
              # bars-ignore BARS1011: known
              - { status: 400, code: MY_CODE, issue: value, text: A., origin: receiver }
              - { status: 400, code: {|BARS1006:YOUR_CODE|}, issue: value, text: A., origin: {|BARS1011:receiver|} }
            """);

    [Fact]
    public async Task A_status_that_differs_from_several_codes_is_reported_once() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: {|BARS1010:400|}, code: [REC_TIMEOUT, REC_CONFLICT], issue: value, text: A. }
            """);

    [Fact]
    public async Task A_status_other_than_the_published_one_is_reported() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: {|BARS1010:409|}, code: REC_TIMEOUT, issue: timeout, text: A., retry: short-delay }
            """);

    [Fact]
    public async Task An_origin_that_the_prefix_contradicts_is_reported()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 400, code: SEND_BAD_REQUEST, issue: value, text: A., origin: {|BARS1011:receiver|} }
              - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A., origin: {|BARS1011:api|} }
              - { status: 408, code: REC_TIMEOUT, issue: timeout, text: A., origin: api-injected, retry: short-delay }
              - { status: 408, code: [PROXY_TIMEOUT, REC_TIMEOUT], issue: incomplete, text: A., origin: [api, receiver] }
              - { status: 400, code: [SEND_BAD_REQUEST, REC_BAD_REQUEST], issue: invalid, text: A., origin: {|BARS1011:api|} }
            """);
        Assert.Contains("'receiver' is not the origin of 'SEND_BAD_REQUEST', which by its prefix is emitted by the API.", messages[0]);
        Assert.Contains(
            "'api' is not the origin of 'REC_BAD_REQUEST', which by its prefix is emitted by the receiver (or injected by the API).",
            messages[1]);
    }

    [Theory]
    [InlineData("'{parameter is not valid'")]
    [InlineData("'parameter} is not valid'")]
    [InlineData("'{} is not valid'")]
    [InlineData("'{ } is not valid'")]
    [InlineData("'{0} is not valid'")]
    [InlineData("'{a b} is not valid'")]
    [InlineData("'{a:N2} is not valid'")]
    [InlineData("'{{{a} is not valid}'")]
    public async Task A_broken_placeholder_is_reported(string diagnostics) =>
        await SpecVerifier.CheckAsync($$$"""
            scenarios:
              - status: 400
                code: REC_BAD_REQUEST
                issue: value
                text: A.
                diagnostics: {|BARS1012:{{{diagnostics}}}|}
            """);

    [Fact]
    public async Task Values_of_the_wrong_kind_are_reported()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 400, code: REC_BAD_REQUEST, issue: value, text: {|BARS1001:[a, b]|} }
              - {|BARS1001:just text|}
              - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A., severity: {|BARS1001:eror|} }
              - { status: 400, code: REC_BAD_REQUEST, issue: invalid, text: A., origin: {|BARS1001:reciever|} }
            statuses: {|BARS1001:none|}
            """);
        Assert.Equal("'text' must be text, not a list. Put a text that begins with a bracket in quotes.", messages[0]);
        Assert.Contains("Did you mean 'error'?", messages[2]);
        Assert.Contains("Did you mean 'receiver'?", messages[3]);
    }

    [Fact]
    public async Task A_comment_silences_one_id_on_its_line_or_the_line_below()
    {
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 400, code: REC_ELEPHANT, issue: value, text: A. } # bars-ignore BARS1006: agreed with our partner
              # bars-ignore BARS1006: agreed too
              - { status: 400, code: REC_GIRAFFE, issue: value, text: A. }
              - { status: 400, code: {|BARS1006:REC_ZEBRA|}, issue: value, text: "# bars-ignore BARS1005: another id" }
            """);
    }
}
