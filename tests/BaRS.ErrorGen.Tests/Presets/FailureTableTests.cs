using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>The presets of the whole tables against the standard's tables, read from the tables themselves.</summary>
public sealed class FailureTableTests
{
    private static readonly string[] OutsideTheTables = ["Transactional integrity", "assurance"];

    public static TheoryData<string> Versions => [.. FailureTable.Versions];

    public static TheoryData<string> WholePresets => ["bars-core-1.0.0-full", "bars-core-1.4.0", "bars-core-1.5.0", "bars-core-1.6.0"];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_row_has_its_scenario_and_every_scenario_of_the_tables_its_row(string version) =>
        Assert.Equal(
            FailureTable.Rows(version).Select(row => row.Key).Order(StringComparer.Ordinal),
            InTheTables(version == "1.0.0" ? "bars-core-1.0.0-full" : "bars-core-" + version)
                .Select(FailureRow.GetKey)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_version_from_1_0_0_to_1_5_0_is_there() =>
        Assert.Equal(
            "1.0.0 1.0.3 1.0.4 1.0.5 1.0.6 1.0.7 1.1.3 1.1.4 1.1.5 1.1.6 1.2.0 1.2.1 1.2.2 1.3.0 1.3.1 1.4.0 1.4.1 1.5.0".Split(' '),
            FailureTable.Versions.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("bars-core-1.0.0-full", "1.0.0", 48, 22)]
    [InlineData("bars-core-1.4.0", "1.4.0", 48, 22)]
    [InlineData("bars-core-1.5.0", "1.5.0", 47, 21)]
    public void The_ninety_one_rows_are_a_hundred_and_eleven_scenarios(string preset, string version, int combinations, int receiverCount)
    {
        Assert.Equal(91, FailureTable.Count(version));
        Assert.Equal(111, InTheTables(preset).Count);
        var found = InTheTables(preset).Select(scenario => (scenario.Status, scenario.Code, scenario.Issue)).Distinct().ToList();
        Assert.Equal(combinations, found.Count);
        Assert.Equal(receiverCount, found.Count(combination => combination.Code.StartsWith("REC_", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(WholePresets))]
    public void The_page_of_the_presets_gives_these_counts(string preset)
    {
        var all = FailureTable.Preset(preset).Scenarios;
        var inTheTables = InTheTables(preset);
        var assurance = all.Count(scenario => scenario.Source == "assurance");
        var combinations = inTheTables.Select(scenario => scenario.Combination).Distinct().ToList();
        int[] counts =
        [
            91,
            inTheTables.Count,
            combinations.Count,
            combinations.Count(combination => combination.Code.StartsWith("REC_", StringComparison.Ordinal)),
            all.Count - inTheTables.Count - assurance,
            assurance,
        ];
        Assert.Contains($"| {preset} | {string.Join(" | ", counts)} |\n", Repository.Read("spec", "README.md"));
    }

    [Theory]
    [MemberData(nameof(WholePresets))]
    public void What_the_table_misspells_is_spelt_right_and_the_note_says_so(string preset)
    {
        var slips = FailureTable.Rows("1.5.0").Where(row => row.Slips.Count > 0).ToList();
        Assert.True(slips.Count > 10);
        foreach (var row in slips)
        {
            foreach (var scenario in InTheTables(preset).Where(scenario => FailureRow.GetKey(scenario) == row.Key))
                Assert.Contains("The table writes", scenario.Note);
        }
    }

    [Theory]
    [MemberData(nameof(WholePresets))]
    public void Rows_without_a_source_are_marked(string preset)
    {
        var rows = FailureTable.Rows("1.5.0").Where(row => row.GivenSource.Length == 0).Select(row => row.Key).ToList();
        Assert.Equal(5, rows.Count);
        Assert.All(
            InTheTables(preset),
            scenario => Assert.Equal(
                rows.Contains(FailureRow.GetKey(scenario)),
                scenario.Note?.Contains("No source in the table", StringComparison.Ordinal) ?? false));
    }

    [Theory]
    [MemberData(nameof(WholePresets))]
    public void Outside_the_tables_only_425_and_the_codes_of_the_sender_rules_enter_and_are_marked(string preset)
    {
        var outside =
            FailureTable.Preset(preset).Scenarios.Except(InTheTables(preset)).Where(scenario => scenario.Source != "assurance").ToList();
        Assert.Equal(
            [
                "425 REC_TOO_EARLY duplicate",
                "429 REC_TOO_MANY_REQUESTS throttled",
                "503 REC_UNAVAILABLE transient",
                "504 PROXY_TIMEOUT timeout",
                "504 TIMEOUT timeout",
                "500 PROXY_TOO_MANY_REQUESTS throttled",
                "500 TOO_MANY_REQUESTS throttled",
                "503 UNAVAILABLE transient",
            ],
            outside.Select(scenario => $"{scenario.Status} {scenario.Code} {scenario.Issue}"));
        Assert.All(outside, scenario => Assert.StartsWith("Outside the tables", scenario.Note));
    }

    [Theory]
    [MemberData(nameof(WholePresets))]
    public void A_receiver_gets_no_code_of_another_and_does_get_the_conflicts_of_process_message(string preset)
    {
        var receiverScenarios = FailureTable.Preset(preset).Scenarios.Where(scenario => scenario.Origin.HasFlag(Origin.Receiver)).ToList();
        Assert.All(receiverScenarios, scenario => Assert.StartsWith("REC_", scenario.Code));
        Assert.Equal(
            ["RecConflictDuplicate", "RecConflict"],
            receiverScenarios.Where(scenario => scenario.Status == 409).Select(scenario => scenario.Name));
    }

    [Fact]
    public void The_same_scenario_has_the_same_name_in_every_preset()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var preset in PresetLibrary.Names.Where(name => name.StartsWith("bars-core", StringComparison.Ordinal)))
        {
            foreach (var scenario in FailureTable.Preset(preset).Scenarios)
            {
                // The one that changed: its status is no part of what it is.
                var key = FailureRow.GetKey(scenario).Replace("409 REC_TIMEOUT", "408 REC_TIMEOUT", StringComparison.Ordinal);
                Assert.Equal(names.GetValueOrDefault(key, scenario.Name), scenario.Name);
                names[key] = scenario.Name;
            }
        }

        Assert.Equal(129, names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void From_1_4_0_to_1_5_0_one_scenario_changes()
    {
        var older = FailureTable.Preset("bars-core-1.4.0").Scenarios;
        var newer = FailureTable.Preset("bars-core-1.5.0").Scenarios;
        Assert.Equal(older.Select(scenario => scenario.Name), newer.Select(scenario => scenario.Name));
        var changed = Assert.Single(older.Zip(newer), pair => pair.First != pair.Second);
        Assert.Equal(("RecTimeout", 409, 408), (changed.First.Name, changed.First.Status, changed.Second.Status));
        Assert.Equal(changed.First with { Status = 408, Note = changed.Second.Note }, changed.Second);
    }

    [Fact]
    public void The_rows_of_1_6_0_that_are_published_are_in_its_preset()
    {
        var rows = FailureTable.Rows("1.6.0").Select(row => row.Key).ToList();
        Assert.Equal(39, FailureTable.Count("1.6.0"));
        Assert.Subset(InTheTables("bars-core-1.6.0").Select(FailureRow.GetKey).ToHashSet(), rows.ToHashSet());
    }

    [Fact]
    public void From_1_5_0_to_1_6_0_a_duplicate_refers_to_what_was_created_and_425_is_retried_longer()
    {
        var older = FailureTable.Preset("bars-core-1.5.0");
        var newer = FailureTable.Preset("bars-core-1.6.0");
        Assert.Equal(older.Scenarios.Select(scenario => scenario.Name), newer.Scenarios.Select(scenario => scenario.Name));
        var changed = older.Scenarios.Zip(newer.Scenarios).Where(pair => pair.First != pair.Second).Select(pair => pair.Second).ToList();
        Assert.Equal(["RecConflictDuplicate", "RecTooEarlyDuplicate"], changed.Select(scenario => scenario.Name));
        Assert.Equal(["referenceId"], changed[0].Diagnostics.Placeholders);
        Assert.Equal(RetryAction.AlreadyDelivered, changed[0].Retry.Action);
        Assert.Equal(("until-processed", true), (changed[1].Retry.Name, changed[1].Retry.DelayMilliseconds > 0));
        Assert.Equal(changed[1].Retry, newer.Statuses.Single(entry => entry.Status == 425).Retry);
    }

    [Fact]
    public void The_displays_are_the_published_ones_and_for_other_codes_begin_with_the_status()
    {
        var published = Csv.Read(Repository.Read("spec", "reference", "http-error-codes.csv"))
            .Where(row => row["display_as_published"].Length > 0)
            .ToDictionary(row => row["code"], row => row["display_as_published"]);
        Assert.All(
            FailureTable.Preset("bars-core-1.5.0").Scenarios,
            scenario =>
                Assert.Equal(published.GetValueOrDefault(scenario.Code, scenario.Status + ": " + scenario.Display[5..]), scenario.Display));
    }

    private static List<Scenario> InTheTables(string preset) =>
    [
        .. FailureTable.Preset(preset).Scenarios.Where(
            scenario => !OutsideTheTables.Any(page => scenario.Source!.StartsWith(page, StringComparison.Ordinal))),
    ];
}
