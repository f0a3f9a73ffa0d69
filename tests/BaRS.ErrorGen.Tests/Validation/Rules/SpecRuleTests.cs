using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Validation.Rules;

/// <summary>Each rule of a spec file: what it finds, where, and what it says.</summary>
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
        Assert.Contains("Known here: format, title", messages[1]);
    }

    [Fact]
    public async Task A_missing_key_is_told_at_the_first_key_of_its_mapping_and_an_empty_one_at_itself()
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
    public async Task A_missing_format_is_told() =>
        Assert.Contains("'format' is missing", (await SpecVerifier.CheckFileAsync("{|BARS1003:title|}: A spec.\n")).Single());

    [Fact]
    public async Task Another_format_is_told() =>
        Assert.Contains("Did you mean 'bars-errors/1'?", (await SpecVerifier.CheckFileAsync("format: {|BARS1001:bars-errors/2|}\n")).Single());

    [Theory]
    [InlineData("399")]
    [InlineData("0400")]
    [InlineData("600")]
    [InlineData("4xx")]
    [InlineData("-400")]
    [InlineData("4_00")]
    [InlineData("0x190")]
    [InlineData("99999999999999999999")]
    public async Task A_status_that_is_no_error_is_told(string status) =>
        await SpecVerifier.CheckAsync($$"""
            scenarios:
              - { status: {|BARS1004:{{status}}|}, code: REC_BAD_REQUEST, issue: value, text: A. }
            """);

    [Fact]
    public async Task An_issue_code_that_FHIR_R4_does_not_have_is_told()
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
    public async Task An_error_code_that_nobody_defines_is_told()
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
        Assert.Contains("'codes:'", messages[1]);
    }

    [Fact]
    public async Task Two_scenarios_alike_in_all_but_name_and_note_are_told()
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
    public async Task A_retry_policy_that_does_not_exist_is_told()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 503, code: REC_UNAVAILABLE, issue: transient, text: A., retry: {|BARS1008:backof|} }
            statuses:
              - { status: 502, title: BAD_GATEWAY, retry: {|BARS1008:later|} }
            """);
        Assert.Contains("Did you mean 'backoff'?", messages[0]);
        Assert.Contains("Known: never, short-delay", messages[1]);
    }

    [Theory]
    [InlineData("{ action: {|BARS1008:retry-later|} }")]
    [InlineData("{ action: {|BARS1008:retry-after-delay|} }")]
    [InlineData("{ action: retry-after-delay, delay: {|BARS1008:5|} }")]
    [InlineData("{ action: retry-after-delay, delay: {|BARS1008:0s|} }")]
    [InlineData("{ action: retry-after-delay, delay: {|BARS1008:25h|} }")]
    [InlineData("{ action: retry-after-delay, delay: {|BARS1008:99999999999s|} }")]
    [InlineData("{ action: retry-after-delay, delay: 5s, attempts: {|BARS1008:0|} }")]
    [InlineData("{ action: retry-after-delay, delay: 5s, attempts: {|BARS1008:101|} }")]
    [InlineData("{ action: retry-after-delay, delay: 5s, factor: {|BARS1008:2|} }")]
    [InlineData("{ action: retry-with-backoff, delay: 5s, factor: {|BARS1008:0.5|} }")]
    [InlineData("{ action: retry-with-backoff, delay: 5s, factor: {|BARS1008:NaN|} }")]
    [InlineData("{ action: retry-with-backoff, delay: 5s, maxDelay: {|BARS1008:1s|} }")]
    [InlineData("{ action: retry-with-backoff, delay: 5s, jitter: {|BARS1008:some|} }")]
    [InlineData("{ action: do-not-retry, delay: {|BARS1008:5s|} }")]
    [InlineData("{ action: do-not-retry, attempts: {|BARS1008:5|} }")]
    public async Task A_senseless_retry_policy_is_told(string policy) =>
        await SpecVerifier.CheckAsync($"retryPolicies:\n  mine: {policy}\n");

    [Theory]
    [InlineData("mine: { {|BARS1003:delay|}: 5s }")]
    [InlineData("mine: {|BARS1003:{}|}")]
    [InlineData("mine: { action: retry-after-delay, delay: 5s, {|BARS1002:colour|}: red }")]
    public async Task A_scenario_that_uses_a_broken_policy_is_told_so(string policy)
    {
        var messages = await SpecVerifier.CheckAsync($$"""
            retryPolicies:
              {{policy}}
            scenarios:
              - { status: 503, code: REC_UNAVAILABLE, issue: transient, text: A., retry: {|BARS1008:mine|} }
            """);
        Assert.Contains("'mine' has an error of its own", messages[1]);
    }

    [Fact]
    public async Task What_a_rule_rejects_defines_nothing() =>
        await SpecVerifier.CheckAsync("""
            codes:
              - { code: REC_TOO_EARLY, {|BARS1004:stat|}: 425, display: "425: A." }
            scenarios:
              - { status: 425, code: {|BARS1006:REC_TOO_EARLY|}, issue: duplicate, text: A. }
            """.Replace("{|BARS1004:stat|}: 425", "status: {|BARS1004:42|}", StringComparison.Ordinal));

    [Fact]
    public async Task A_misspelt_key_is_told_once() =>
        await SpecVerifier.CheckAsync("scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: value, {|BARS1002:texts|}: A. }\n");

    [Fact]
    public async Task An_entry_that_a_list_gives_twice_is_told_once() =>
        Assert.Contains("gives 'value' twice", (await SpecVerifier.CheckAsync("scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: [value, {|BARS1007:value|}], text: A. }\n")).Single());

    [Fact]
    public async Task A_classification_that_contradicts_a_preset_s_scenario_is_told_and_left_out()
    {
        var messages = await SpecVerifier.CheckAsync("classification:\n  - { status: {|BARS1009:500|}, code: REC_SERVER_ERROR, issue: transient, retry: never }\n");
        Assert.StartsWith("A 'classification' entry and 'RecServerErrorTransient' (of a preset) are both 500", messages.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policies_that_classification_builds_on_keep_their_action()
    {
        await SpecVerifier.CheckAsync("retryPolicies:\n  never: { action: {|BARS1008:retry-after-delay|}, delay: 5s }\n");
        await SpecVerifier.CheckAsync("retryPolicies:\n  already-delivered: { action: {|BARS1008:do-not-retry|} }\n");
        await SpecVerifier.CheckAsync("retryPolicies:\n  short-delay: { action: {|BARS1008:already-delivered|} }\n");
        await SpecVerifier.CheckAsync("retryPolicies:\n  backoff: { action: do-not-retry }\n");
    }

    [Theory]
    [InlineData("425", "REC_TOO_EARLY", "duplicate")]
    [InlineData("409", "REC_CONFLICT", "conflict")]
    [InlineData("500", "REC_SERVER_ERROR", "duplicate")]
    public async Task Only_409_with_duplicate_may_say_already_delivered(string status, string code, string issue) =>
        await SpecVerifier.CheckAsync($$"""
            codes: [ { code: REC_TOO_EARLY, status: 425, display: "425: Too early." } ]
            scenarios:
              - { status: {{status}}, code: {{code}}, issue: {{issue}}, text: A., retry: {|BARS1008:already-delivered|} }
            """);

    [Fact]
    public async Task A_status_alone_never_says_already_delivered() =>
        await SpecVerifier.CheckAsync("statuses:\n  - { status: 409, title: CONFLICT, retry: {|BARS1008:already-delivered|} }\n");

    [Fact]
    public async Task One_combination_with_two_actions_is_an_error()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { name: One, status: 500, code: REC_SERVER_ERROR, issue: exception, text: A., retry: short-delay }
              - { name: {|BARS1009:Two|}, status: 500, code: REC_SERVER_ERROR, issue: exception, text: B., retry: never }
            """);
        Assert.Contains("'One' (line 3 of a.bars.yaml)", messages[0]);
        Assert.Contains("do-not-retry and retry-after-delay", messages[0]);
    }

    [Fact]
    public async Task A_retry_of_501_is_told() =>
        await SpecVerifier.CheckAsync("""
            extends: bars-core-1.0.0
            scenarios:
              - { status: 501, code: SEND_NOT_IMPLEMENTED, issue: not-supported, text: A., retry: {|BARS1009:short-delay|} }
            classification:
              - { status: 501, code: NOT_IMPLEMENTED, issue: not-supported, retry: {|BARS1009:short-delay|} }
            """);

    [Fact]
    public async Task A_blank_retry_is_told() =>
        await SpecVerifier.CheckAsync("scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A., retry: {|BARS1008:\"\"|} }\n");

    [Fact]
    public async Task A_blank_entry_of_a_list_is_told() =>
        await SpecVerifier.CheckAsync("scenarios:\n  - { status: 400, code: [REC_BAD_REQUEST, {|BARS1001:\"\"|}], issue: [{|BARS1001:\" \"|}, value], text: A. }\n");

    [Fact]
    public async Task A_status_of_501_that_is_retried_is_told() =>
        await SpecVerifier.CheckAsync("statuses:\n  - { status: 501, title: NOT_IMPLEMENTED, retry: {|BARS1009:backoff|} }\n");

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
    public async Task A_policy_s_name_that_is_blank_or_too_long_is_told()
    {
        await SpecVerifier.CheckAsync("retryPolicies:\n  {|BARS1008:\"\"|}: { action: do-not-retry }\n");
        await SpecVerifier.CheckAsync($"retryPolicies:\n  {{|BARS1008:{new string('a', 101)}|}}: {{ action: do-not-retry }}\n");
    }

    [Fact]
    public async Task One_given_name_of_several_scenarios_is_told_once() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { name: {|BARS1013:1x|}, status: 400, code: [REC_BAD_REQUEST, BAD_REQUEST], issue: [value, invalid], text: A. }
            """);

    [Fact]
    public async Task A_taken_name_is_told_at_the_issue_code_that_it_is_made_of() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 400, code: REC_BAD_REQUEST, issue: [value, invalid], text: A. }
              - { status: 400, code: REC_BAD_REQUEST, issue: [{|BARS1013:value|}, {|BARS1013:invalid|}, required], text: B. }
            """);

    [Fact]
    public async Task A_status_that_differs_from_several_codes_is_told_once() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: {|BARS1010:400|}, code: [REC_TIMEOUT, REC_CONFLICT], issue: value, text: A. }
            """);

    [Fact]
    public async Task A_status_other_than_the_published_one_is_told() =>
        await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: {|BARS1010:409|}, code: REC_TIMEOUT, issue: timeout, text: A., retry: short-delay }
            """);

    [Fact]
    public async Task An_origin_that_the_prefix_contradicts_is_told()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 400, code: SEND_BAD_REQUEST, issue: value, text: A., origin: {|BARS1011:receiver|} }
              - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A., origin: {|BARS1011:api|} }
              - { status: 408, code: REC_TIMEOUT, issue: timeout, text: A., origin: api-injected }
              - { status: 408, code: [PROXY_TIMEOUT, REC_TIMEOUT], issue: incomplete, text: A., origin: [api, receiver] }
              - { status: 400, code: [SEND_BAD_REQUEST, REC_BAD_REQUEST], issue: invalid, text: A., origin: {|BARS1011:api|} }
            """);
        Assert.Contains("emitted by the API, not 'receiver'", messages[0]);
        Assert.Contains("emitted by the receiver (or injected by the API), not 'api'", messages[1]);
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
    public async Task A_broken_placeholder_is_told(string diagnostics) =>
        await SpecVerifier.CheckAsync($$$"""
            scenarios:
              - status: 400
                code: REC_BAD_REQUEST
                issue: value
                text: A.
                diagnostics: {|BARS1012:{{{diagnostics}}}|}
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
    public async Task A_name_that_cannot_be_one_is_told(string name) =>
        await SpecVerifier.CheckAsync($$"""
            scenarios:
              - { name: {|BARS1013:{{name}}|}, status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }
            """);

    [Fact]
    public async Task A_name_that_is_taken_tells_both_lines()
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
    public async Task A_code_or_status_given_twice_is_told() =>
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
    public async Task Extends_and_remove_that_name_nothing_are_told()
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
    public async Task Extends_outside_the_property_is_told() =>
        Assert.Contains("BarsErrorGenPresets names nhs-5xx", (await SpecVerifier.CheckAsync("extends: {|BARS1014:bars-core-1.0.0|}\n", ("BarsErrorGenPresets", "nhs-5xx"))).Single());

    [Fact]
    public async Task Values_of_the_wrong_kind_are_told()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 400, code: REC_BAD_REQUEST, issue: value, text: {|BARS1001:[a, b]|} }
              - {|BARS1001:just text|}
              - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A., severity: {|BARS1001:eror|} }
              - { status: 400, code: REC_BAD_REQUEST, issue: invalid, text: A., origin: {|BARS1001:reciever|} }
            statuses: {|BARS1001:none|}
            """);
        Assert.Contains("'text' must be a text, not a list.", messages[0]);
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
