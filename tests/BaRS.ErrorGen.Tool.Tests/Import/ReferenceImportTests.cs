using System.Text;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Import;

/// <summary>The standard's own tables, with all their slips, become specs that have every row and that the lint accepts.</summary>
public sealed class ReferenceImportTests
{
    private static readonly string General = Repository.GetPath("spec", "reference", "bars-core-1.0.0-general.csv");
    private static readonly string All = Repository.GetPath("spec", "reference", "bars-failure-scenarios.csv");

    private const string MarkdownHead =
        "| HTTP Status Code | HTTP Error Code | issue.Code | Scenario | Source |\n|---|---|---|---|---|\n";

    [Fact]
    public async Task The_general_table_becomes_the_scenarios_of_its_preset()
    {
        var imported = await ImportedTable.OfFile(General);

        Assert.StartsWith("14 rows, 16 scenarios, 6 doubts.\n", imported.Run.Error, StringComparison.Ordinal);
        Assert.Equal(Lines(Preset("bars-core-1.0.0")), Lines(imported.Scenarios));
        Assert.Equal(
            Preset("bars-core-1.0.0").Select(scenario => scenario.Origin),
            imported.Scenarios.Select(scenario => scenario.Origin));
    }

    [Theory]
    [InlineData("1.0.0", "bars-core-1.0.0-full")]
    [InlineData("1.0.7", "bars-core-1.0.0-full")]
    [InlineData("1.4.0", "bars-core-1.4.0")]
    [InlineData("1.5.0", "bars-core-1.5.0")]
    public async Task The_tables_of_a_version_become_the_scenarios_of_its_preset_under_their_names(string core, string preset)
    {
        var imported = await ImportedTable.OfFile(All, "--core", core);

        Assert.StartsWith("91 rows, 111 scenarios, ", imported.Run.Error, StringComparison.Ordinal);
        var tables = Preset(preset).Where(scenario => !IsOutsideTheTables(scenario)).ToList();
        Assert.Equal(Lines(tables).Order(StringComparer.Ordinal), Lines(imported.Scenarios).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_row_of_all_versions_is_a_scenario_or_a_comment()
    {
        var imported = await ImportedTable.OfFile(All);

        Assert.Equal(ExitCode.Findings, imported.Run.ExitCode);
        Assert.StartsWith("113 rows, 134 scenarios, ", imported.Run.Error, StringComparison.Ordinal);
        Assert.Contains(" 1 row not imported: see the comments of the spec.\n", imported.Run.Error, StringComparison.Ordinal);
        Assert.Contains(
            """
              # Doubt: This row is not imported: '400' is not a valid issue code.
              # - status: 400
              #   code: PROXY_BAD_REQUEST
              #   issue: 400
              #   origin: API
              #   text: when Base64 decoding of the NHSD-Target-Identifier header fails.
              #   source: PROXY/NONE within the BaRS proxy, row 2 (line 24 of the file)

            """.ReplaceLineEndings("\n"),
            imported.Run.Output,
            StringComparison.Ordinal);
        Assert.Equal(134, imported.Scenarios.Select(scenario => scenario.Name).Distinct().Count());
    }

    [Fact]
    public async Task The_same_tables_in_Markdown_become_the_same_spec()
    {
        using var folder = new TemporaryFolder();
        var page = new StringBuilder("# Failure scenarios\n");
        string? section = null;
        foreach (var row in CsvRows.Read(File.ReadAllText(All)).Skip(1))
        {
            if (row[0] != section)
                page.Append("\n## ").Append(section = row[0]).Append("\n\n").Append(MarkdownHead);
            page.Append("| ").AppendJoin(" | ", row.Skip(1).Take(5).Select(Escape)).Append(" |\n");
        }

        var fromMarkdown = await ImportedTable.OfFile(folder.Write("all.md", page.ToString()));
        var fromCsv = await ImportedTable.OfFile(All);
        Assert.Equal(WithoutHead(fromCsv.Run.Output), WithoutHead(fromMarkdown.Run.Output));
    }

    /// <summary>A code in its quotes, or any other cell with what Markdown would take for a mark.</summary>
    private static string Escape(string cell) => Regex.IsMatch(cell, "^[A-Z_]+$")
        ? $"`{cell}`"
        : Regex.Replace(cell, @"[|*\[\]`]", @"\$0").Replace("\n", "<br>", StringComparison.Ordinal);

    private static string WithoutHead(string spec) => Regex.Replace(
        spec[spec.IndexOf("extends:", StringComparison.Ordinal)..],
        @" \(line \d+ of the file\)",
        "");

    private static EquatableArray<Scenario> Preset(string name) => SpecCompiler.Compile(
        [],
        PresetSelection.Parse(name, out _),
        CancellationToken.None,
        Role.All).Specification.Scenarios;

    private static bool IsOutsideTheTables(Scenario scenario) =>
        scenario.Source == "assurance" || scenario.Source!.StartsWith("Transactional integrity", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(IEnumerable<Scenario> scenarios) => scenarios.Select(scenario =>
        $"{scenario.Name} {scenario.Status} {scenario.Code} {scenario.Issue} {scenario.Display} {scenario.Retry.Name}");
}
