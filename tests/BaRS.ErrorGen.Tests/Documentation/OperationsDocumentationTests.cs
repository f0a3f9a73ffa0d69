using System.Text.RegularExpressions;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>docs/operations.md: its alerts see the scenarios that they are for, and its names are those of the code.</summary>
public sealed partial class OperationsDocumentationTests
{
    private static readonly string Page = Repository.Read("docs", "operations.md");

    private static readonly IReadOnlyList<Scenario> OfReceivers =
        [.. FailureTable.Preset(PresetLibrary.Default).Scenarios.Where(scenario => Role.Receiver.MayEmit(scenario.Origin))];

    [Fact]
    public void Each_error_of_a_receiver_that_is_its_own_fault_has_a_row_that_says_what_to_look_at() =>
        Assert.All(
            OfReceivers.Where(scenario => scenario.Status is 408 or >= 500),
            scenario => Assert.Contains($"\n| {scenario.Status} {scenario.Code} `{scenario.Issue}` | ", Page));

    [Fact]
    public void The_alerts_on_failures_see_exactly_what_is_the_receivers_own_fault()
    {
        var expressions = NamesInAlerts().Matches(Page).Select(match => match.Groups["names"].Value).ToArray();
        Assert.Equal(3, expressions.Length);
        Assert.Equal(expressions[0], expressions[2] + ".*");
        Assert.All(OfReceivers, scenario => Assert.Equal(
            scenario.Status is 408 or 500 or 503,
            Regex.IsMatch(scenario.Name, $"^(?:{expressions[0]})$")));
        Assert.All(
            OfReceivers.Where(scenario => scenario.Status is 400 or 401 or 403 or 422 or 501),
            scenario => Assert.Matches($"^(?:{expressions[1]})$", scenario.Name));
    }

    [Theory]
    [InlineData("Bars.Errors")]
    [InlineData("bars.errors")]
    [InlineData("bars.scenario")]
    [InlineData("BarsErrorAnswered")]
    [InlineData("BarsResponseHadStarted")]
    [InlineData("BarsSenderGone")]
    public void The_names_are_those_of_the_code(string name)
    {
        Assert.Contains(name, Page);
        Assert.Contains($"\"{name}\"", new LibraryFile("AspNetCore", "BarsErrorsTelemetry").ReadText());
    }

    [GeneratedRegex("""(bars_scenario=~"|matches regex "\^)(?<names>[^"]+)""")]
    private static partial Regex NamesInAlerts();
}
