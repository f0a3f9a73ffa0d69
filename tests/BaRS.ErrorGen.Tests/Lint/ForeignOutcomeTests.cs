using BaRS.ErrorGen.Tests.Support;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>What belongs to another API, and displays that no standard gives.</summary>
public sealed class ForeignOutcomeTests
{
    [Theory]
    [InlineData("FORBIDDEN", "\"Forbidden\"")]
    [InlineData("NOT_FOUND", null)]
    [InlineData("386661006", "\"Fever\"")]
    public async Task A_code_of_another_system_is_one_finding_that_asks_for_a_coding_of_ours(string code, string? display)
    {
        var message = Assert.Single(await CheckAsync(Outcome(
            issue: "\"forbidden\"",
            system: "{|BARS3003:\"https://api.example.org/errors\"|}",
            code: $"\"{code}\"",
            display: display)));
        Assert.Equal(
            "'https://api.example.org/errors' is another code system, so the issue has no error code of BaRS. Add a coding with the system "
                + $"'{OutcomeVerifier.System}', or remove the file from the BarsOutcomeExample items.",
            message);
    }

    [Fact]
    public async Task A_code_that_no_other_API_has_is_ours_in_whatever_system()
    {
        var messages = await CheckAsync(Outcome(
            system: "{|BARS3003:\"https://api.example.org/errors\"|}",
            code: "{|BARS3004:\"REC_BAD_REQEST\"|}",
            display: null));
        Assert.Contains($"Use '{OutcomeVerifier.System}'.", messages[0]);
    }

    [Fact]
    public async Task A_bare_name_without_a_system_is_ours() =>
        Assert.Contains(
            "has no 'system'",
            Assert.Single(await CheckAsync(Outcome(system: null, code: "\"FORBIDDEN\"", issue: "\"vlaue\"", display: null)
                .Replace("\"vlaue\"", "{|BARS3002:\"vlaue\"|}", StringComparison.Ordinal)), message => message.Contains("'system'", StringComparison.Ordinal)));

    [Fact]
    public async Task A_coding_of_another_system_beside_ours_is_left_alone() =>
        await CheckAsync(Outcome().Replace(
            "\"coding\": [",
            "\"coding\": [{ \"system\": \"https://api.example.org/errors\", \"code\": \"FORBIDDEN\" }, ",
            StringComparison.Ordinal));

    [Theory]
    [InlineData("\"425: Too early.\"")]
    [InlineData("\"425: The first attempt is still being processed.\"")]
    [InlineData("\"400: The Receiver was unable to process the request.\"")]
    [InlineData("7")]
    public async Task A_display_that_only_a_preset_gives_is_not_compared(string display)
    {
        var consumer = new Consumer { Properties = [("BarsErrorGenPresets", "bars-core-1.5.0")] };
        await CheckAsync(Outcome(issue: "\"duplicate\"", code: "\"REC_TOO_EARLY\"", display: display), consumer);
    }

    [Fact]
    public async Task A_display_that_the_project_gives_is_compared_also_if_a_preset_gives_another_one()
    {
        const string spec = "format: bars-errors/1\nextends: bars-core-1.5.0\ncodes:\n  - { code: REC_TOO_EARLY, status: 425, display: \"425: Wait.\" }\n";
        await CheckAsync(
            Outcome(issue: "\"duplicate\"", code: "\"REC_TOO_EARLY\"", display: "{|BARS3004:\"425: Too early.\"|}"),
            Consumer.Create(spec));
        await CheckAsync(Outcome(issue: "\"duplicate\"", code: "\"REC_TOO_EARLY\"", display: "\"425: Wait.\""), Consumer.Create(spec));
    }
}
