using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Diff;

/// <summary>Each thing that a spec can say: whether its change breaks an agreement, and how it is told.</summary>
public sealed class ChangeTests
{
    private const string Gone = "  - { name: Gone, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A";

    [Theory]
    [InlineData(
        ", diagnostics: \"{what} is gone\" }",
        ", diagnostics: \"{id} is gone\" }",
        "~ The parameters of the factory 'Gone' changed from (what) to (id). Code that calls it no longer compiles.")]
    [InlineData(
        ", diagnostics: Gone }",
        ", diagnostics: \"{id} is gone\" }",
        "~ The parameters of the factory 'Gone' changed from () to (id). Code that calls it no longer compiles.")]
    [InlineData(
        ", origin: [receiver, api-injected] }",
        ", origin: api-injected }",
        "~ The origin of 'Gone' changed from receiver, api-injected to api-injected. "
            + "Code of a role that no longer emits it has no factory for it.")]
    [InlineData(
        ", retry: short-delay }",
        " }",
        "~ The retry action of 'Gone' (404 REC_NOT_FOUND not-found) changed from retry-after-delay to do-not-retry. "
            + "Senders built before this change use the old action.")]
    public async Task A_change_that_code_or_a_partner_notices_is_breaking(string old, string now, string message)
    {
        var run = await DiffCase.Run($"scenarios:\n{Gone}{old}\n", $"scenarios:\n{Gone}{now}\n");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal("  " + message, Assert.Single(DiffCase.Part(run.Output, "Breaking")));
        Assert.Empty(DiffCase.Part(run.Output, "Other"));
    }

    [Theory]
    [InlineData(" }", ", note: B }", "note", null, "B")]
    [InlineData(", note: B }", " }", "note", "B", null)]
    [InlineData(", source: B }", ", source: C }", "source", "B", "C")]
    [InlineData(", severity: warning }", " }", "severity", "warning", "error")]
    [InlineData(" }", ", phase: fot }", "phase", null, "fot")]
    [InlineData(
        ", endpoint: GET /Slot }",
        ", endpoint: [GET /Slot, GET /Appointment] }",
        "endpoint",
        "GET /Slot",
        "GET /Slot, GET /Appointment")]
    [InlineData(", requirements: BR_A }", ", requirements: BR_B }", "requirements", "BR_A", "BR_B")]
    [InlineData(", diagnostics: \"{a} is {b}\" }", ", diagnostics: \"{a}: {b}\" }", "diagnostics", "{a} is {b}", "{a}: {b}")]
    [InlineData(", origin: receiver }", ", origin: [receiver, api-injected] }", "origin", "receiver", "receiver, api-injected")]
    public async Task A_change_that_nobody_depends_on_is_told_with_both_values(
        string old,
        string now,
        string key,
        string? was,
        string? current)
    {
        var run = await DiffCase.Run($"scenarios:\n{Gone}{old}\n", $"scenarios:\n{Gone}{now}\n");
        string?[] expected =
            [$"  ~ '{key}' of 'Gone' changed.", was is null ? null : $"      - {was}", current is null ? null : $"      + {current}"];
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(expected.OfType<string>(), DiffCase.Part(run.Output, "Other"));
    }

    [Fact]
    public async Task What_differs_of_a_renamed_scenario_is_told_under_its_new_name()
    {
        var run = await DiffCase.Run(
            $"scenarios:\n{Gone}, note: B }}\n",
            $"scenarios:\n{Gone.Replace("Gone", "Lost", StringComparison.Ordinal)} }}\n");
        Assert.Equal(
            ["  ~ 'Gone' (404 REC_NOT_FOUND not-found) was renamed to 'Lost'. Code that uses the old name no longer compiles."],
            DiffCase.Part(run.Output, "Breaking"));
        Assert.Equal(["  ~ 'note' of 'Lost' changed.", "      - B"], DiffCase.Part(run.Output, "Other"));
    }

    [Theory]
    [InlineData(
        "statuses:\n  - { status: 503, title: A, retry: backoff }\n",
        "statuses:\n  - { status: 503, title: A, retry: never }\n",
        "503 without a known error",
        "retry-with-backoff to do-not-retry")]
    [InlineData(
        "classification:\n  - { status: 425, code: REC_CONFLICT, issue: duplicate, retry: short-delay }\n",
        "",
        "425 REC_CONFLICT duplicate",
        "retry-after-delay to do-not-retry")]
    [InlineData(
        "classification:\n  - { status: 409, code: REC_CONFLICT, issue: duplicate, retry: already-delivered }\n",
        "",
        "409 REC_CONFLICT duplicate",
        "already-delivered to do-not-retry")]
    public async Task What_a_sender_does_otherwise_is_breaking_whichever_part_says_so(string old, string now, string subject, string change)
    {
        var run = await DiffCase.Run(old, now);
        Assert.Equal(
            [
                $"  ~ After {subject}, the retry action of senders changed from {change}. "
                    + "Senders built before this change use the old action.",
            ],
            DiffCase.Part(run.Output, "Breaking"));
    }

    [Fact]
    public async Task A_status_that_nobody_knew_is_new_and_not_breaking()
    {
        var run = await DiffCase.Run("", "statuses:\n  - { status: 503, title: A, retry: backoff }\n");
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(
            [
                "  ~ After 503 without a known error, the retry action of senders changed from do-not-retry to retry-with-backoff.",
                "  ~ Status 503 is new.",
                "      + A",
                "      + retry: backoff",
            ],
            DiffCase.Part(run.Output, "Other"));
    }

    /// <summary>The 409 of a timeout is judged by its codes, also where the scenario has moved to 408.</summary>
    [Fact]
    public async Task A_sender_that_still_judges_an_old_combination_alike_is_not_told_of()
    {
        var run = await ToolRun.Of("diff", "bars-core-1.4.0", "bars-core-1.5.0");
        Assert.DoesNotContain("After 409 REC_TIMEOUT", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "outcome: { system: \"https://a.example\" }\n",
        "outcome: { system: \"https://b.example\" }\n",
        1,
        "The code system changed from 'https://a.example' to 'https://b.example'. "
            + "Partners built before this change do not find the error codes.")]
    [InlineData(
        "outcome: { profile: \"https://a.example\" }\n",
        "outcome: { profile: \"https://b.example\" }\n",
        0,
        "The profile of the outcomes changed.")]
    [InlineData("retryPolicies:\n  backoff: { action: retry-with-backoff, delay: 1s }\n", "", 0, "Retry policy backoff changed.")]
    [InlineData(
        "codes:\n  - { code: REC_GONE, status: 410, display: \"410: A.\" }\n",
        "codes:\n  - { code: REC_GONE, status: 410, display: \"410: B.\" }\n",
        0,
        "Display of REC_GONE changed.")]
    [InlineData("", "codes:\n  - { code: REC_GONE, status: 410, display: \"410: A.\" }\n", 0, "Display of REC_GONE is new.")]
    [InlineData(DiffCase.Gone, DiffCase.Gone + "exits:\n  not-found: Gone\n", 0, "Exit not-found is new.")]
    [InlineData(DiffCase.Gone + "upstream:\n  register: { default: Gone }\n", DiffCase.Gone, 0, "Upstream register is gone.")]
    public async Task Everything_else_of_a_spec_is_compared_too(string old, string now, int exitCode, string message)
    {
        var run = await DiffCase.Run(old, now);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains($"  ~ {message}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("No differences.", (await DiffCase.Run(now, now)).Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_waits_of_a_policy_are_told_once_and_not_for_each_scenario()
    {
        var now = "retryPolicies:\n  short-delay: { action: retry-after-delay, delay: 9s, attempts: 2 }\n";
        var scenarios = $"scenarios:\n{Gone}, retry: short-delay }}\n";
        var run = await DiffCase.Run(scenarios, now + scenarios);
        Assert.Equal(
            [
                "  ~ Retry policy short-delay changed.",
                "      - short-delay: retry-after-delay, delay 5 s, 3 resends",
                "      + short-delay: retry-after-delay, delay 9 s, 2 resends",
            ],
            DiffCase.Part(run.Output, "Other"));
    }
}
