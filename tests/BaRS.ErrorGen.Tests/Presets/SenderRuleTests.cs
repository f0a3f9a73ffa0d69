using System.Reflection;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>The retry of the whole presets, and what the generated code makes of it, against the standard's sender rules.</summary>
public sealed class SenderRuleTests
{
    private static readonly Lazy<MethodInfo> Classify = new(() =>
        GeneratorHarness.RunClean(new Consumer { Properties = [("BarsErrorGenVisibility", "public")] })
            .Load()
            .GetType("Receiver.BarsRetry")!
            .GetMethod("Classify")!);

    public static TheoryData<string> WholePresets => FailureTableTests.WholePresets;

    [Theory]
    [MemberData(nameof(WholePresets))]
    public void Every_scenario_has_the_retry_of_its_rule(string preset)
    {
        // The assurance says nothing of senders; AssuranceTests holds what it added to no retry.
        foreach (var scenario in FailureTable.Preset(preset).Scenarios.Where(scenario => scenario.Source != "assurance"))
        {
            var rules = RetryRuleRow.All.Where(rule => rule.Covers(scenario.Status, scenario.Code, scenario.Issue)).ToList();
            Assert.True(rules.Count > 0, $"No rule covers {scenario.Name}.");
            Assert.All(
                rules,
                rule =>
                    Assert.True(rule.Allows(scenario.Retry.Action.ToString()), $"{scenario.Name}: {scenario.Retry.Action}, but {rule}."));
        }
    }

    [Fact]
    public void Every_rule_is_what_Classify_answers()
    {
        Assert.True(RetryRuleRow.All.Count > 50);
        Assert.All(RetryRuleRow.All, rule =>
        {
            var action = GetAction(rule.Status, rule.Code, rule.Issue);
            Assert.True(rule.Allows(action), $"{action}, but {rule}.");
        });
    }

    [Theory]
    [MemberData(nameof(WholePresets))]
    public void A_receiver_s_timeout_is_retried_with_either_status(string preset) =>
        Assert.Equal(
            "short-delay",
            Assert.Single(RetryTable.From(FailureTable.Preset(preset)).Codes, entry => entry.Code == "REC_TIMEOUT").Policy.Name);

    private static string GetAction(int status, string? code, string? issue)
    {
        var advice = Classify.Value.Invoke(null, [status, code, issue])!;
        return advice.GetType().GetProperty("Action")!.GetValue(advice)!.ToString()!;
    }
}
