using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Lint.Corpus;

/// <summary>A status, error code and issue code of the standard's tables, with the published display of the code.</summary>
internal sealed record Combination(int Status, string Code, string Issue, string Display)
{
    /// <summary>The displays of the published CodeSystem by code, from the reference data.</summary>
    public static IReadOnlyDictionary<string, string> Displays { get; } = Csv.Read(
        Repository.Read("spec", "reference", "http-error-codes.csv"))
        .Where(row => !row["in_published_CodeSystem"].StartsWith("NO", StringComparison.Ordinal))
        .ToDictionary(row => row["code"], row => row["display_as_published"]);

    /// <summary>The issue codes of FHIR R4, from the reference data.</summary>
    public static IReadOnlyList<string> R4Issues { get; } =
        [.. IssueTypeRows.Where(row => row["in_R4"] == "yes").Select(row => row["code"])];

    /// <summary>The issue codes that only FHIR R5 has, from the reference data.</summary>
    public static IReadOnlyList<string> R5Issues { get; } =
        [.. IssueTypeRows.Where(row => row["in_R4"] != "yes").Select(row => row["code"])];

    /// <summary>Every combination of the tables, of all versions, whose codes are published ones: the tables' slips are left out.</summary>
    public static IReadOnlyList<Combination> InTables { get; } =
    [
        .. Csv.Read(Repository.Read("spec", "reference", "bars-failure-scenarios.csv"))
            .Where(row => int.TryParse(row["status"], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .SelectMany(row => Parts(row["error_code"]).SelectMany(code => Parts(row["issue_code"])
                .Select(issue => (Status: int.Parse(row["status"], CultureInfo.InvariantCulture), code, issue))))
            .Where(found => Displays.ContainsKey(found.code) && R4Issues.Contains(found.issue))
            .Distinct()
            .Select(found => new Combination(found.Status, found.code, found.issue, Displays[found.code])),
    ];

    /// <summary>A spec of these combinations and nothing else.</summary>
    public static string Spec
    {
        get
        {
            var spec = new StringBuilder("format: bars-errors/1\nscenarios:\n");
            foreach (var (status, code, issue, _) in InTables)
            {
                spec.Append(
                    CultureInfo.InvariantCulture,
                    $"  - {{ name: S{status}{code}{issue.Replace("-", "", StringComparison.Ordinal)}, status: {status}, code: {code}, "
                        + $"issue: {issue}, text: A. }}\n");
            }

            return spec.ToString();
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> IssueTypeRows =>
        Csv.Read(Repository.Read("spec", "reference", "fhir-issue-types.csv")).Where(row => row["kind"] == "IssueType");

    private static string[] Parts(string cell) => cell.Split('/', StringSplitOptions.TrimEntries);
}
