using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>The preset bars-core-1.0.0 against the standard's table, read from the table itself.</summary>
public sealed class GeneralFailureScenariosTests
{
    private static readonly Specification Preset = SpecCompiler.Compile(
        [],
        new PresetSelection(new EquatableArray<string>(["bars-core-1.0.0"])),
        CancellationToken.None).Specification;

    private static readonly IReadOnlyList<Row> Rows =
        [.. Csv.Read(Repository.Read("spec", "reference", "bars-core-1.0.0-general.csv")).SelectMany((row, i) => Row.Expand(row, i + 1))];

    [Fact]
    public void The_fourteen_rows_are_sixteen_scenarios()
    {
        Assert.Equal(14, Rows.Select(row => row.Number).Distinct().Count());
        Assert.Equal(16, Rows.Count);
        Assert.Equal(16, Preset.Scenarios.Count);
    }

    [Fact]
    public void Every_row_has_its_status_codes_issue_code_origin_and_source_in_order() =>
        Assert.Equal(
            Rows.Select(row => row.ToString()),
            Preset.Scenarios.Select(
                scenario => $"{scenario.Status} {scenario.Code} {scenario.Issue} from {scenario.Origin}, {scenario.Source}"));

    [Fact]
    public void Every_text_is_the_table_s_but_for_capitals_and_the_final_stop() =>
        Assert.Equal(Rows.Select(row => Normalise(row.Text)), Preset.Scenarios.Select(scenario => Normalise(scenario.Text)));

    [Fact]
    public void Every_display_is_the_published_one()
    {
        var published = Csv.Read(Repository.Read("spec", "reference", "http-error-codes.csv"))
            .ToDictionary(row => row["code"], row => row["display_as_published"]);
        Assert.All(Preset.Scenarios, scenario => Assert.Equal(published[scenario.Code], scenario.Display));
    }

    [Fact]
    public void Where_the_table_disagrees_with_the_CodeSystem_a_note_says_so()
    {
        var published = Csv.Read(Repository.Read("spec", "reference", "http-error-codes.csv"))
            .ToDictionary(row => row["code"], row => row["http_status"]);
        foreach (var scenario in Preset.Scenarios)
        {
            if (published[scenario.Code] != scenario.Status.ToString(CultureInfo.InvariantCulture))
                Assert.Contains("CodeSystem", scenario.Note);
        }

        Assert.Contains("408", Preset.Scenarios.Single(scenario => scenario.Name == "RecTimeout").Note);
        Assert.Contains("\"SERVER ERROR\"", Preset.Scenarios.Single(scenario => scenario.Name == "ServerErrorTransient").Note);
    }

    [Fact]
    public void Rows_that_share_a_combination_have_names_of_their_own() =>
        Assert.Equal(
            ["ProxyBadRequestStructureBase64", "ProxyBadRequestStructureSchema"],
            Preset.Scenarios.GroupBy(scenario => (scenario.Status, scenario.Code, scenario.Issue))
                .Single(group => group.Count() > 1)
                .Select(scenario => scenario.Name));

    [Theory]
    [InlineData(400, "", "DoNotRetry")]
    [InlineData(401, "login", "RefreshTokenThenRetry")]
    [InlineData(401, "expired", "RefreshTokenThenRetry")]
    [InlineData(405, "", "DoNotRetry")]
    [InlineData(406, "", "DoNotRetry")]
    [InlineData(409, "timeout", "RetryAfterDelay")]
    [InlineData(429, "", "RetryWithBackoff")]
    [InlineData(500, "transient", "RetryAfterDelay")]
    [InlineData(501, "", "DoNotRetry")]
    public void The_retry_of_each_status_is_what_the_pages_say(int status, string issue, string action) =>
        Assert.All(
            Preset.Scenarios.Where(scenario => scenario.Status == status && (issue.Length == 0 || scenario.Issue == issue)).ToList()
                is { Count: > 0 } found
                ? found
                : throw new InvalidOperationException("No such scenario."),
            scenario => Assert.Equal(action, scenario.Retry.Action.ToString()));

    [Fact]
    public void The_sender_rules_outside_the_table_come_with_the_preset()
    {
        Assert.Equal(
            [(408, "short-delay"), (425, "short-delay"), (429, "backoff")],
            Preset.Statuses.Where(entry => entry.Status < 500).Select(entry => (entry.Status, entry.Retry.Name)));
        Assert.Equal(
            [(409, "REC_CONFLICT", "duplicate", "already-delivered"), (425, "REC_CONFLICT", "duplicate", "short-delay")],
            Preset.Classifications.Select(rule => (rule.Status, rule.Code, rule.Issue, rule.Retry.Name)));
    }

    private static string Normalise(string text) =>
        Regex.Replace(text, @"\s+", " ").Replace(".)", ")", StringComparison.Ordinal).TrimEnd('.', ' ').ToUpperInvariant();

    private sealed record Row(int Number, string Status, string Code, string Issue, string Origin, string Text)
    {
        public static IEnumerable<Row> Expand(IReadOnlyDictionary<string, string> row, int number)
        {
            foreach (var code in row["error_code"].Split(" / "))
            {
                foreach (var issue in row["issue_code"].Split(" / "))
                    yield return new Row(number, row["status"], code.Replace(' ', '_'), issue, ParseOrigin(row["source"]), row["scenario"]);
            }
        }

        public override string ToString() => $"{Status} {Code} {Issue} from {Origin}, General Failure Scenarios, row {Number}";

        private static string ParseOrigin(string source) =>
            string.Join(", ", source.Split('/').Select(part => part.Trim()).Select(part => part switch
            {
                "API" => "Api",
                "Receiver" => "Receiver",
                "API Injected" => "ApiInjected",
                _ => throw new InvalidOperationException($"Unknown source '{part}'."),
            }));
    }
}
