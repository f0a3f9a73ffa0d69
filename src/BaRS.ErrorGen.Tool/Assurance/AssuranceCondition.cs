using System.Globalization;
using BaRS.ErrorGen.Model;
using Microsoft.VisualBasic.FileIO;

namespace BaRS.ErrorGen.Tool.Assurance;

/// <summary>A condition that NHS England's receiver assurance provokes, and the scenarios that answer it.</summary>
/// <param name="Id">The number of the condition, as A01.</param>
/// <param name="Request">What is sent; for example, GET /Slot.</param>
/// <param name="Text">What is wrong with it.</param>
/// <param name="Status">The status that is demanded.</param>
/// <param name="Codes">The error codes that are accepted; empty if the assurance does not check them.</param>
/// <param name="Issues">The issue codes that are accepted; empty if the assurance does not check them.</param>
/// <param name="Requirements">Ids of the supplier conformance list.</param>
/// <param name="Answers">Names of scenarios, the usual one first.</param>
/// <param name="Suites">The test scripts that have the condition.</param>
/// <param name="WantsOutcome">Whether an OperationOutcome is demanded, and not the status alone.</param>
internal sealed record AssuranceCondition(
    string Id,
    string Request,
    string Text,
    int Status,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Issues,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> Answers,
    IReadOnlyList<string> Suites,
    bool WantsOutcome)
{
    private static readonly Lazy<IReadOnlyList<AssuranceCondition>> Conditions = new(Load);

    /// <summary>The conditions in the order of the assurance.</summary>
    public static IReadOnlyList<AssuranceCondition> All => Conditions.Value;

    /// <summary>Whether an answer with this scenario passes.</summary>
    public bool Accepts(Scenario scenario) =>
        scenario.Status == Status
            && (Codes.Count == 0 || Codes.Contains(scenario.Code))
            && (Issues.Count == 0 || Issues.Contains(scenario.Issue));

    private static List<AssuranceCondition> Load()
    {
        var answers = Rows("assurance/answers").ToLookup(row => row["condition"], row => row["scenario"]);
        return
        [
            .. Rows("assurance/tests").Select(row => new AssuranceCondition(
                row["id"],
                row["request"],
                row["condition"],
                int.Parse(row["status"], CultureInfo.InvariantCulture),
                Words(row["error_code"]),
                Words(row["issue_code"]),
                Words(row["requirements"]),
                [.. answers[row["id"]]],
                Words(row["suites"]),
                row["outcome_checked"] == "yes")),
        ];
    }

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Dictionary<string, string>> Rows(string resource)
    {
        using var stream = typeof(AssuranceCondition).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource '{resource}' is missing from the assembly.");
        using var parser = new TextFieldParser(stream) { Delimiters = [","] };
        var names = parser.ReadFields()!;
        while (parser.ReadFields() is { } fields)
            yield return names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
