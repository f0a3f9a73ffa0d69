using System.Globalization;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Baseline;

/// <summary>BARS1015: each kind of change, at the value that changed.</summary>
public sealed class BreakingChangeTests
{
    private const string Timeout =
        "scenarios:\n  - { name: Late, status: 408, code: REC_TIMEOUT, issue: timeout, text: A., retry: short-delay }\n";
    private const string Accept = "To accept the change, run 'dotnet build -p:BarsErrorGenWriteBaseline=true'.";

    [Fact]
    public async Task A_scenario_as_it_was_agreed_is_no_finding() =>
        await BaselineVerifier.CheckAsync(Timeout, "# Any comment.\n\nLate 408 REC_TIMEOUT timeout retry-after-delay\n");

    [Theory]
    [InlineData("Late {|BARS1015:409|} REC_TIMEOUT timeout retry-after-delay", "409 REC_TIMEOUT timeout")]
    [InlineData("Late 408 {|BARS1015:REC_TOO_LATE|} timeout retry-after-delay", "408 REC_TOO_LATE timeout")]
    [InlineData("Late 408 REC_TIMEOUT {|BARS1015:transient|} retry-after-delay", "408 REC_TIMEOUT transient")]
    [InlineData("Late {|BARS1015:409 REC_TIMEOUT transient|} retry-after-delay", "409 REC_TIMEOUT transient")]
    [InlineData("Late 408 {|BARS1015:REC TOO LATE|} timeout retry-after-delay", "408 REC TOO LATE timeout")]
    public async Task A_scenario_with_another_combination_is_reported_at_the_values_that_changed(string line, string was)
    {
        var messages = await BaselineVerifier.CheckAsync(Timeout, line);

        Assert.Equal(
            [$"'Late' changed from {was} to 408 REC_TIMEOUT timeout. Partners built before this change use the old combination. {Accept}"],
            messages);
    }

    [Fact]
    public async Task Another_retry_action_is_reported_at_the_action()
    {
        var messages = await BaselineVerifier.CheckAsync(Timeout, "Late 408 REC_TIMEOUT timeout {|BARS1015:do-not-retry|}");

        Assert.Equal(
            [
                "The retry action of 'Late' (408 REC_TIMEOUT timeout) changed from do-not-retry to retry-after-delay. "
                    + $"Senders built before this change use the old action. {Accept}",
            ],
            messages);
    }

    [Fact]
    public async Task Another_policy_of_the_same_action_is_no_change() =>
        await BaselineVerifier.CheckAsync(
            Timeout.Replace("short-delay", "late", StringComparison.Ordinal)
                + "retryPolicies:\n  late: { action: retry-after-delay, delay: 90s }\n",
            "Late 408 REC_TIMEOUT timeout retry-after-delay");

    [Fact]
    public async Task Combination_and_action_are_two_changes() =>
        await BaselineVerifier.CheckAsync(Timeout, "Late {|BARS1015:409|} REC_TIMEOUT timeout {|BARS1015:do-not-retry|}");

    [Fact]
    public async Task A_scenario_that_is_gone_is_reported_at_its_name()
    {
        var messages = await BaselineVerifier.CheckAsync(
            Timeout,
            "{|BARS1015:Gone|} 404 REC_NOT_FOUND not-found do-not-retry\nLate 408 REC_TIMEOUT timeout retry-after-delay\n");

        Assert.Equal(
            [
                "'Gone' (404 REC_NOT_FOUND not-found) is no longer in force. "
                    + $"Receivers built before this change still send it, and senders built after it do not know it. {Accept}",
            ],
            messages);
    }

    [Fact]
    public async Task A_scenario_under_another_name_is_reported_as_renamed_and_not_as_added()
    {
        var messages = await BaselineVerifier.CheckAsync(Timeout, "{|BARS1015:Tardy|} 408 REC_TIMEOUT timeout retry-after-delay");

        Assert.Equal(
            [$"'Tardy' (408 REC_TIMEOUT timeout) was renamed to 'Late'. Code that uses the old name no longer compiles. {Accept}"],
            messages);
    }

    [Fact]
    public async Task A_renamed_scenario_with_another_retry_action_says_both()
    {
        var messages = await BaselineVerifier.CheckAsync(Timeout, "{|BARS1015:Tardy|} 408 REC_TIMEOUT timeout do-not-retry");

        Assert.Contains(
            "was renamed to 'Late', and its retry action changed from do-not-retry to retry-after-delay.",
            Assert.Single(messages),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_is_gone_while_a_known_one_has_its_combination_names_that_one()
    {
        var messages = await BaselineVerifier.CheckAsync(
            Timeout,
            "Late 408 REC_TIMEOUT timeout retry-after-delay\n{|BARS1015:Tardy|} 408 REC_TIMEOUT timeout retry-after-delay\n");

        Assert.Equal(
            [
                "'Tardy' (408 REC_TIMEOUT timeout) is no longer in force. "
                    + $"'Late' has the same combination, but code that uses the old name no longer compiles. {Accept}",
            ],
            messages);
    }

    [Theory]
    [InlineData("# bars-ignore BARS1015: agreed with the partners\nLate 409 REC_TIMEOUT timeout retry-after-delay\n")]
    [InlineData("Late 409 REC_TIMEOUT timeout retry-after-delay # bars-ignore BARS1015: agreed with the partners\n")]
    public async Task A_comment_silences_a_change(string baseline) => await BaselineVerifier.CheckAsync(Timeout, baseline);

    [Fact]
    public async Task A_spec_with_errors_is_not_compared() =>
        await BaselineVerifier.CheckAsync(
            Timeout.Replace("status: 408", "status: 200", StringComparison.Ordinal),
            "Late 408 REC_TIMEOUT timeout retry-after-delay");

    [Fact]
    public async Task Nothing_is_reported_in_a_project_without_a_baseline() =>
        Assert.Empty(await BaselineVerifier.DiagnosticsAsync(Consumer.Create("format: bars-errors/1\n" + Timeout)));

    [Fact]
    public async Task A_change_is_a_warning() =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(
            await BaselineVerifier.DiagnosticsAsync(SourceText.From("Gone 404 REC_NOT_FOUND not-found do-not-retry"), "none")).Severity);

    [Fact]
    public async Task The_first_hundred_of_hundreds_of_changes_are_reported()
    {
        var baseline = string.Concat(Enumerable.Range(0, 300)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"Gone{i:000} 404 REC_NOT_FOUND not-found do-not-retry\n")));

        var diagnostics = await BaselineVerifier.DiagnosticsAsync(SourceText.From(baseline), "none");

        Assert.Equal(Enumerable.Range(0, 100), diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }
}
