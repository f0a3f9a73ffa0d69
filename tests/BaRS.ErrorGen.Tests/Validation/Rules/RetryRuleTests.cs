using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Validation.Rules;

/// <summary>The rules of retry policies and of what retries: BARS1008 and BARS1009.</summary>
public sealed class RetryRuleTests
{
    [Fact]
    public async Task A_retry_policy_that_does_not_exist_is_reported()
    {
        var messages = await SpecVerifier.CheckAsync("""
            scenarios:
              - { status: 503, code: REC_UNAVAILABLE, issue: transient, text: A., retry: {|BARS1008:backof|} }
            statuses:
              - { status: 502, title: BAD_GATEWAY, retry: {|BARS1008:later|} }
            """);
        Assert.Contains("Did you mean 'backoff'?", messages[0]);
        Assert.Contains("Retry policies: never, short-delay", messages[1]);
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
    public async Task An_invalid_retry_policy_is_reported(string policy) =>
        await SpecVerifier.CheckAsync($"retryPolicies:\n  mine: {policy}\n");

    [Theory]
    [InlineData("mine: { {|BARS1003:delay|}: 5s }")]
    [InlineData("mine: {|BARS1003:{}|}")]
    [InlineData("mine: { action: retry-after-delay, delay: 5s, {|BARS1002:colour|}: red }")]
    public async Task A_scenario_that_uses_a_broken_policy_is_reported(string policy)
    {
        var messages = await SpecVerifier.CheckAsync($$"""
            retryPolicies:
              {{policy}}
            scenarios:
              - { status: 503, code: REC_UNAVAILABLE, issue: transient, text: A., retry: {|BARS1008:mine|} }
            """);
        Assert.Contains("The retry policy 'mine' has an error.", messages[1]);
    }

    [Fact]
    public async Task A_classification_that_contradicts_a_preset_s_scenario_is_reported_and_left_out()
    {
        var messages = await SpecVerifier.CheckAsync(
            "classification:\n  - { status: {|BARS1009:500|}, code: REC_SERVER_ERROR, issue: transient, retry: never }\n");
        Assert.StartsWith(
            "A 'classification' entry and 'RecServerErrorTransient' (of a preset) both have 500",
            messages.Single(),
            StringComparison.Ordinal);
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
              - { name: One, status: 500, code: REC_SERVER_ERROR, issue: lock-error, text: A., retry: short-delay }
              - { name: {|BARS1009:Two|}, status: 500, code: REC_SERVER_ERROR, issue: lock-error, text: B., retry: never }
            """);
        Assert.Contains("'One' (line 3 of a.bars.yaml)", messages[0]);
        Assert.Contains("do-not-retry and retry-after-delay", messages[0]);
    }

    [Fact]
    public async Task A_retry_of_501_is_reported() =>
        await SpecVerifier.CheckAsync("""
            extends: bars-core-1.0.0
            scenarios:
              - { status: 501, code: SEND_NOT_IMPLEMENTED, issue: not-supported, text: A., retry: {|BARS1009:short-delay|} }
            classification:
              - { status: 501, code: NOT_IMPLEMENTED, issue: not-supported, retry: {|BARS1009:short-delay|} }
            """);

    [Fact]
    public async Task A_blank_retry_is_reported() =>
        await SpecVerifier.CheckAsync(
            "scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A., retry: {|BARS1008:\"\"|} }\n");

    [Fact]
    public async Task A_status_of_501_that_is_retried_is_reported() =>
        await SpecVerifier.CheckAsync("statuses:\n  - { status: 501, title: NOT_IMPLEMENTED, retry: {|BARS1009:backoff|} }\n");

    [Fact]
    public async Task A_policy_s_name_that_is_blank_or_too_long_is_reported()
    {
        await SpecVerifier.CheckAsync("retryPolicies:\n  {|BARS1008:\"\"|}: { action: do-not-retry }\n");
        await SpecVerifier.CheckAsync($"retryPolicies:\n  {{|BARS1008:{new string('a', 101)}|}}: {{ action: do-not-retry }}\n");
    }
}
