using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>A condition that NHS England's receiver assurance provokes, and the scenarios that answer it.</summary>
/// <param name="Id">The number of the condition, as A01.</param>
/// <param name="Request">What is sent; for example, GET /Slot.</param>
/// <param name="Condition">What is wrong with it.</param>
/// <param name="Status">The status that is demanded.</param>
/// <param name="Codes">The error codes that are accepted; empty if the assurance does not check them.</param>
/// <param name="Issues">The issue codes that are accepted; empty if the assurance does not check them.</param>
/// <param name="Requirements">Ids of the supplier conformance list.</param>
/// <param name="Answers">Names of scenarios, the usual one first.</param>
internal sealed record AssuranceCondition(
    string Id,
    string Request,
    string Condition,
    int Status,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Issues,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> Answers)
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Lines = Csv.Read(
        Repository.Read("spec", "reference", "assurance-tests.csv"));

    private static readonly ILookup<string, string> AnswersById = Csv.Read(Repository.Read("spec", "assurance-answers.csv"))
        .ToLookup(line => line["condition"], line => line["scenario"]);

    public static IReadOnlyList<AssuranceCondition> All { get; } =
    [
        .. Lines.Select(line => new AssuranceCondition(
            line["id"],
            line["request"],
            line["condition"],
            int.Parse(line["status"], System.Globalization.CultureInfo.InvariantCulture),
            Words(line["error_code"]),
            Words(line["issue_code"]),
            Words(line["requirements"]),
            [.. AnswersById[line["id"]]])),
    ];

    /// <summary>The conditions that have an answer, to be compared with those that there are.</summary>
    public static IEnumerable<string> Answered => AnswersById.Select(group => group.Key);

    /// <summary>Whether an answer with this scenario passes.</summary>
    public bool Accepts(Scenario scenario) =>
        scenario.Status == Status
            && (Codes.Count == 0 || Codes.Contains(scenario.Code))
            && (Issues.Count == 0 || Issues.Contains(scenario.Issue));

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
