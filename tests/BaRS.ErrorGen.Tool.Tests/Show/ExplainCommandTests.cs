using System.Text.Json.Nodes;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Show;

namespace BaRS.ErrorGen.Tool.Tests.Show;

/// <summary><c>explain</c>: what a sender does, and which step said so.</summary>
public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("takes the message as delivered", "Is 409 REC_CONFLICT duplicate known? Yes, by RecConflictDuplicate.", "409", "REC_CONFLICT", "duplicate")]
    [InlineData("retries after a delay", "Is REC_TIMEOUT timeout known, with whatever status? Yes, by", "409", "REC_TIMEOUT", "timeout")]
    [InlineData("does not retry", "Is 501 never retried, whatever comes with it? Yes: NOT_IMPLEMENTED.", "501", "REC_TIMEOUT", "timeout")]
    [InlineData("retries with growing delays", "Is the status 503 known? Yes: SERVICE_UNAVAILABLE.", "503")]
    [InlineData("retries after a delay", "Does FHIR call throttled transient? Yes.", "418", "X", "throttled")]
    [InlineData("does not retry", "Is anything else known? No.", "409")]
    [InlineData("does not retry", "Is 200 outside 400 to 599? Yes, so it is no error.", "200")]
    public async Task The_last_step_decides(string does, string step, params string[] args)
    {
        var lines = (await ToolRun.Of(["explain", .. args])).Succeeded().Split('\n');
        Assert.StartsWith($"{string.Join(' ', args)}: a sender {does}", lines[0], StringComparison.Ordinal);
        var last = lines.Last(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 3 && line[3] == '.');
        Assert.Contains(step, last, StringComparison.Ordinal);
        Assert.EndsWith($"The sender {does}.", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_support_text_of_the_status_follows()
    {
        var text = (await ToolRun.Of("explain", "502")).Succeeded();
        Assert.Contains("\n502 BAD_GATEWAY\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  What to check:\n  - ", text, StringComparison.Ordinal);
        Assert.Contains("\n  What helps:\n  - ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_code_is_named_beside_what_a_sender_makes_of_it()
    {
        var run = await ToolRun.Of("explain", "409", "REC_CONFLCT", "duplicat");
        Assert.Contains("does not retry", run.Succeeded(), StringComparison.Ordinal);
        Assert.Equal(
            "'REC_CONFLCT' is not a known error code. Did you mean 'REC_CONFLICT'?\n"
                + "'duplicat' is not a known issue code of FHIR R4. Did you mean 'duplicate'?\n",
            run.Error);
    }

    [Theory]
    [InlineData("'REC_TIMEOUT' is not an HTTP status.", "REC_TIMEOUT")]
    [InlineData("'999' is not an HTTP status.", "999")]
    [InlineData("There is no page of 'BARS2001' here.", "BARS2001")]
    public async Task What_cannot_be_explained_is_refused(string message, params string[] args) =>
        Assert.StartsWith("bars-errors: " + message, (await ToolRun.Of(["explain", .. args])).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task A_rule_is_explained_by_its_page() =>
        Assert.StartsWith("# BARS1006: Unknown error code\n", (await ToolRun.Of("explain", "bars1006")).Succeeded(), StringComparison.Ordinal);

    [Fact]
    public async Task Json_has_the_policy_and_the_steps()
    {
        var json = JsonNode.Parse((await ToolRun.Of("explain", "409", "REC_TIMEOUT", "timeout", "--json")).Succeeded())!;
        Assert.Equal("short-delay", (string?)json["retry"]!["policy"]);
        Assert.Equal("RetryAfterDelay", (string?)json["retry"]!["action"]);
        Assert.Equal("CodeAndIssue", (string?)json["decidedBy"]);
        Assert.Equal([false, false, true], json["steps"]!.AsArray().Select(step => (bool)step!["decides"]!));
        Assert.Contains("RecTimeout", json["scenarios"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void One_step_decides_whatever_comes_and_it_is_the_last_one()
    {
        var specification = CompiledPreset.Find(PresetLibrary.Default)!.Specification;
        string?[] codes = [null, "NONE", .. specification.Scenarios.Select(scenario => scenario.Code).Distinct()];
        foreach (var status in new[] { 200, 400, 408, 409, 418, 425, 501, 503 })
        {
            foreach (var code in codes)
            {
                foreach (var issue in new[] { null, "none", "duplicate", "timeout", "transient", "value" })
                {
                    var decision = SenderDecision.Make(specification, status, code, issue);
                    Assert.Equal(1, decision.Steps.Count(step => step.Decides));
                    Assert.True(decision.Steps[^1].Decides);
                    Assert.EndsWith($"{RetryText.Does(decision.Result.Policy)}.", decision.Steps[^1].Answer, StringComparison.Ordinal);
                }
            }
        }
    }
}
