using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>docs/which-error.md: its factories exist, answer what it says, and pass the conditions that it names.</summary>
public sealed partial class WhichErrorDocumentationTests
{
    private static readonly Dictionary<string, Scenario> Scenarios =
        FailureTable.Preset(PresetLibrary.Default).Scenarios.ToDictionary(scenario => scenario.Name);

    private static readonly IReadOnlyList<Row> Rows = [.. ReadRows()];

    [Fact]
    public void Each_row_is_read()
    {
        Assert.Equal(LineOfTable().Count(Repository.Read("docs", "which-error.md")), Rows.Count);
        Assert.Equal(
            [
                "Every endpoint", "GET /Appointment", "GET /Appointment/{id}", "GET /MessageDefinition", "GET /ServiceRequest",
                "GET /ServiceRequest/{id}", "GET /Slot", "GET /metadata", "POST /$process-message", "PUT /$process-message",
            ],
            Rows.Select(row => row.Endpoint).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_factory_is_one_of_a_receiver_and_answers_what_the_row_says() => Assert.All(Rows, row =>
    {
        var scenario = Assert.Contains(row.Factory, Scenarios);
        Assert.True(Role.Receiver.MayEmit(scenario.Origin), row.Factory);
        Assert.Equal($"{scenario.Status} {scenario.Code} `{scenario.Issue}`", row.Answer);
    });

    [Fact]
    public void Each_condition_of_the_assurance_is_in_the_list_of_its_endpoint_with_an_answer_that_passes() =>
        Assert.All(AssuranceCondition.All, condition =>
        {
            var row = Assert.Single(Rows, row => row.Conditions.Contains(condition.Id));
            Assert.Equal(condition.Request, row.Endpoint);
            Assert.Contains(row.Factory, condition.Answers);
            Assert.True(condition.Accepts(Scenarios[row.Factory]), condition.Id);
        });

    [Fact]
    public void What_answers_by_itself_answers_with_the_scenario_of_an_exit()
    {
        var exits = FailureTable.Preset(PresetLibrary.Default).Exits.SelectMany(exit => exit.Scenarios).ToHashSet();
        Assert.All(Rows.Where(row => row.AnsweredBy != "your code"), row => Assert.Contains(row.Factory, exits));
    }

    private static IEnumerable<Row> ReadRows()
    {
        var endpoint = "";
        foreach (var line in Repository.Read("docs", "which-error.md").Split('\n'))
        {
            endpoint = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : endpoint;
            if (RowOfTable().Match(line) is { Success: true, Groups: var row })
            {
                yield return new Row(
                    endpoint,
                    row["answer"].Value,
                    row["factory"].Value,
                    row["by"].Value,
                    row["conditions"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }

    [GeneratedRegex(@"^\|.*`BarsErrors\.", RegexOptions.Multiline)]
    private static partial Regex LineOfTable();

    [GeneratedRegex(
        @"^\| [^|]+ \| (?<answer>\d{3} [A-Z_]+ `[a-z-]+`) \| `BarsErrors\.(?<factory>\w+)\(\)` \| (?<by>[^|]+) \| (?<conditions>(A\d\d(, )?)*) ?\|$")]
    private static partial Regex RowOfTable();

    private sealed record Row(string Endpoint, string Answer, string Factory, string AnsweredBy, IReadOnlyList<string> Conditions);
}
