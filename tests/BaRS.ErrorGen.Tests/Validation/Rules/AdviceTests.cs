using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Validation.Rules;

/// <summary>Advice on words that are right somewhere else, or that look right.</summary>
public sealed class AdviceTests
{
    private const string Scenario = "scenarios:\n  - { status: 503, code: REC_UNAVAILABLE, issue: transient, text: A.";

    [Theory]
    [InlineData("retry-with-backoff", "Did you mean 'backoff', a policy with the action 'retry-with-backoff'?")]
    [InlineData("retry-after-delay", "Did you mean 'short-delay', a policy with the action 'retry-after-delay'?")]
    [InlineData("retry-after-dela", "Did you mean 'short-delay', a policy with the action 'retry-after-delay'?")]
    [InlineData("refresh-token-then-retry", "Did you mean 'refresh-token', a policy with the action 'refresh-token-then-retry'?")]
    [InlineData("do-not-retry", "Did you mean 'never', a policy with the action 'do-not-retry'?")]
    [InlineData("backof", "Did you mean 'backoff'?")]
    public async Task The_name_of_an_action_leads_to_the_policy_with_it(string retry, string advice) =>
        Assert.EndsWith(
            $"There is no retry policy named '{retry}'. {advice}",
            Assert.Single(await SpecVerifier.CheckAsync(Scenario + $", retry: {{|BARS1008:{retry}|}} }}\n")));

    [Fact]
    public async Task The_name_of_a_policy_leads_to_its_action() =>
        Assert.EndsWith(
            "Did you mean 'retry-with-backoff', the action of the policy 'backoff'?",
            Assert.Single(await SpecVerifier.CheckAsync("retryPolicies:\n  mine: { action: {|BARS1008:backoff|}, delay: 5s }\n")));

    [Theory]
    [InlineData("REC_UNAVAILABLE\u200B", "without a zero-width space (U+200B)?")]
    [InlineData("REC_\u00ADUNAVAILABLE", "without a soft hyphen (U+00AD)?")]
    [InlineData("\uFEFFREC_UNAVAILABLE", "without a byte order mark (U+FEFF)?")]
    [InlineData("R\u0415C_UNAVAILABLE", "without '\u0415' (U+0415)?")]
    public async Task A_code_that_looks_right_is_told_from_the_one_that_is(string code, string advice) =>
        Assert.EndsWith(
            "Did you mean 'REC_UNAVAILABLE', " + advice,
            Assert.Single(await SpecVerifier.CheckAsync(
                $"scenarios:\n  - {{ status: 503, code: {{|BARS1006:{code}|}}, issue: transient, text: A. }}\n")));

    [Fact]
    public async Task So_are_issue_codes_keys_policies_names_and_presets()
    {
        var messages = await SpecVerifier.CheckAsync("""
            extends: {|BARS1014:nhs-5xx*|}
            remove: [{|BARS1014:RecTimeo*ut|}]
            scenarios:
              - { status: 503, code: REC_UNAVAILABLE, issue: {|BARS1005:trans*ient|}, text: A. }
              - { status: 503, code: REC_UNAVAILABLE, issue: throttled, {|BARS1002:te*xt|}: A. }
              - { status: 503, code: REC_UNAVAILABLE, issue: transient, text: A., retry: {|BARS1008:back*off|} }
              - { status: 503, code: REC_UNAVAILABLE, issue: exception, text: A., severity: {|BARS1001:err*or|} }
              - { name: {|BARS1013:Do*wn|}, status: 503, code: REC_UNAVAILABLE, issue: transient, text: A. }
            """.Replace("*", "\u200B", StringComparison.Ordinal));
        Assert.Equal(7, messages.Count);
        Assert.All(messages, message =>
        {
            Assert.Contains("<U+200B>", message);
            Assert.Contains("a zero-width space (U+200B)", message);
        });
    }

    [Theory]
    [InlineData("status", "404")]
    [InlineData("code", "REC_NOT_FOUND")]
    [InlineData("text", "A.")]
    public async Task A_key_of_a_scenario_beside_the_list_is_sent_back_to_its_item(string key, string value) =>
        Assert.EndsWith(
            "It is a key of a scenario. Put it below 'scenarios', in the item that it belongs to.",
            Assert.Single(await SpecVerifier.CheckAsync($"scenarios: []\n{{|BARS1002:{key}|}}: {value}\n")));

    [Fact]
    public async Task A_misspelt_key_of_the_file_is_still_that() =>
        Assert.EndsWith(
            "Did you mean 'codes'?",
            Assert.Single(await SpecVerifier.CheckAsync(
                "{|BARS1002:code|}:\n  - { code: REC_TOO_EARLY, status: 425, display: '425: A.' }\n")));

    [Fact]
    public async Task A_key_of_the_file_inside_a_scenario_is_sent_to_the_first_column() =>
        Assert.EndsWith(
            "It is a key of the file. Start it in the first column.",
            Assert.Single(await SpecVerifier.CheckAsync(Scenario + ", {|BARS1002:extends|}: nhs-5xx }\n")));

    [Fact]
    public async Task A_space_that_is_missing_between_brackets_is_named_once() =>
        Assert.EndsWith(
            "Write a space after the colon: 'status: 503'.",
            Assert.Single(await SpecVerifier.CheckAsync(
                "scenarios:\n  - { {|BARS1002:status:503|}, code: REC_UNAVAILABLE, issue: transient, text: A. }\n")));

    [Fact]
    public async Task An_entry_without_any_space_is_told_where_the_first_belongs() =>
        Assert.Contains(
            "a space is missing after the colon of 'status'. Write 'status: 503'.",
            Assert.Single(await SpecVerifier.CheckAsync("scenarios:\n  - status{|BARS1001::|}503\n    code:X\n    text:Y\n")));

    [Fact]
    public async Task Several_values_without_brackets_are_not_taken_for_one()
    {
        var messages = await SpecVerifier.CheckAsync("""
            extends: {|BARS1014:nhs-5xx, bars-core-1.0.0|}
            scenarios:
              - status: 503
                code: {|BARS1006:REC_UNAVAILABLE, REC_TIMEOUT|}
                issue: {|BARS1005:transient, timeout|}
                text: A.
                origin: {|BARS1001:api, receiver|}
            """);
        Assert.Contains("Put several values in brackets; for example, [nhs-5xx, ...].", messages[0]);
        Assert.Contains("[REC_UNAVAILABLE, ...].", messages[1]);
        Assert.Contains("[transient, ...].", messages[2]);
        Assert.Contains("[api, ...].", messages[3]);
    }

    [Fact]
    public async Task A_text_that_begins_with_a_bracket_is_to_be_quoted() =>
        Assert.Contains(
            "Put a text that begins with a bracket in quotes.",
            Assert.Single(await SpecVerifier.CheckAsync(
                Scenario.Replace(" A.", " {|BARS1001:{reason}|}", StringComparison.Ordinal) + " }\n")));
}
