using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Samples.Tests.Assurance;

/// <summary>A condition of NHS England's receiver assurance, as spec/reference/assurance-tests.csv has it.</summary>
/// <param name="Id">A01 to A62.</param>
/// <param name="Status">The status that is demanded.</param>
/// <param name="Codes">The error codes that are accepted; empty if none is checked.</param>
/// <param name="IssueCodes">The issue codes that are accepted; empty if none is checked.</param>
/// <param name="Scenarios">Which scenarios answer it, by spec/assurance-answers.csv.</param>
internal sealed partial record Condition(int Status, string Id, string[] Codes, string[] IssueCodes, string[] Scenarios)
{
    public static IReadOnlyDictionary<string, Condition> All { get; } =
        Read().ToDictionary(condition => condition.Id, StringComparer.Ordinal);

    private static IEnumerable<Condition> Read()
    {
        var scenarios = Lines("assurance-answers.csv")
            .Select(line => line.Split(','))
            .ToLookup(fields => fields[0], fields => fields[1], StringComparer.Ordinal);
        return Lines("reference", "assurance-tests.csv")
            .Select(line => Field().Matches(line).Select(match => match.Groups["text"].Value).ToArray())
            .Select(fields => new Condition(
                int.Parse(fields[3], null), fields[0], Words(fields[4]), Words(fields[5]), [.. scenarios[fields[0]]]));
    }

    private static IEnumerable<string> Lines(params string[] path) =>
        File.ReadLines(RepositoryFolder.GetPath(["spec", .. path])).Skip(1).Where(line => line.Length > 0);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("(?:^|,)(?:\"(?<text>[^\"]*)\"|(?<text>[^,]*))")]
    private static partial Regex Field();
}
