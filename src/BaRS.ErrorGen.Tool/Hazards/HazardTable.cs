using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Hazards;

/// <summary>The hazards as rows of a log, in the columns of DCB0129. Risks are left blank: they are for a person to judge.</summary>
internal sealed class HazardTable(Specification specification)
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "number", "hazard", "cause", "effect", "harm", "existing controls", "initial severity", "initial likelihood", "initial risk",
        "control: design", "control: test", "control: training", "residual severity", "residual likelihood", "residual risk", "owner",
        "status",
    ];

    private const string Blank = "";

    private readonly Dictionary<string, Scenario> _scenarios = specification.Scenarios.ToDictionary(
        scenario => scenario.Name,
        StringComparer.Ordinal);

    public string ToCsv() => CsvText.Write(Columns, HazardLog.All.Select(Row));

    /// <summary>A section a row: seventeen columns are too wide for a page.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder($"# Hazard log: handling of errors (draft)\n\n{HazardLog.Draft}\n");
        foreach (var group in HazardLog.All.GroupBy(hazard => hazard.Name))
        {
            text.Append($"\n## {group.Key}\n");
            foreach (var hazard in group)
            {
                text.Append($"\n### {hazard.Id}\n\n| column | entry |\n|---|---|\n");
                foreach (var (column, cell) in Columns.Zip(Row(hazard)).Skip(2))
                    text.Append($"| {column} | {MarkdownText.Cell(cell)} |\n");
            }
        }

        return text.ToString();
    }

    private IReadOnlyList<string> Row(Hazard hazard) =>
    [
        hazard.Id, hazard.Name, hazard.Cause, hazard.Effect, hazard.Harm, Number(hazard, control => control.Text), Blank, Blank, Blank,
        Number(hazard, DescribeDesign), Number(hazard, DescribeTests), hazard.Training, Blank, Blank, Blank, Blank, HazardLog.Status,
    ];

    /// <summary>The same number in each column for the same control.</summary>
    private static string Number(Hazard hazard, Func<HazardControl, string> describe) => string.Join(
        "\n",
        hazard.Controls
            .Select((control, i) => (Number: i + 1, Text: describe(control)))
            .Where(entry => entry.Text.Length > 0)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"({entry.Number}) {entry.Text}")));

    private string DescribeDesign(HazardControl control)
    {
        var parts = new List<string>();
        if (control.Rules.Count > 0)
            parts.Add($"Rules: {string.Join(", ", control.Rules)}.");

        // A spec can have removed any of them.
        var scenarios = control.Scenarios.Where(_scenarios.ContainsKey).Select(name => Describe(_scenarios[name])).ToList();
        if (scenarios.Count > 0)
            parts.Add($"Scenarios: {string.Join(", ", scenarios)}.");
        if (control.Page is { } page)
            parts.Add($"Described in docs/{page}.");
        return string.Join(" ", parts);
    }

    private static string DescribeTests(HazardControl control) =>
        control.Tests.Count > 0 ? $"Tests of BaRS.ErrorGen: {string.Join(", ", control.Tests)}." : "";

    private static string Describe(Scenario scenario) =>
        $"{scenario.Name} ({SpecComparison.Combination(scenario.Status, scenario.Code, scenario.Issue)})";
}
