using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>The failure tables of a version of BaRS Core, as spec/reference/bars-failure-scenarios.csv has them, slips included.</summary>
internal static class FailureTable
{
    /// <summary>What the tables misspell, and what is meant.</summary>
    private static readonly (string Written, string Meant)[] Misspellings =
    [
        ("SERVER ERROR", "SERVER_ERROR"),
        ("SERVER_ ERROR", "SERVER_ERROR"),
        ("REC_BAD_REQUEST?", "REC_BAD_REQUEST"),
        ("too costly", "too-costly"),
        ("does is not allowed", "is not allowed"),
        ("deemed to costly", "deemed too costly"),
        ("has lead to", "has led to"),
        ("X-Correlation-Id be received this", "X-Correlation-Id, this"),
        ("get a OperationOutcome", "get an OperationOutcome"),
        ("range requested was", "range were"),
    ];

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Lines = Csv.Read(
        Repository.Read("spec", "reference", "bars-failure-scenarios.csv"));

    /// <summary>
    /// The versions whose tables are known whole: those of the guide, by the rows of POST /$process-message, which come
    /// last.
    /// </summary>
    public static IReadOnlyList<string> Versions { get; } =
    [
        .. Lines.Where(line => line["section"].StartsWith("POST", StringComparison.Ordinal))
            .SelectMany(GetVersions)
            .Distinct()
            .Where(version => version != "pre-1.0.0"),
    ];

    /// <summary>The number of rows of a version.</summary>
    public static int Count(string version) => Lines.Count(line => GetVersions(line).Contains(version));

    /// <summary>The rows of a version, a cell with two codes or two issue codes expanded.</summary>
    public static IReadOnlyList<FailureRow> Rows(string version) =>
        [.. Lines.Where(line => GetVersions(line).Contains(version)).SelectMany(Expand)];

    /// <summary>The spec of presets alone.</summary>
    public static Specification Preset(string name) =>
        SpecCompiler.Compile(
            [],
            new PresetSelection(new EquatableArray<string>([PresetLibrary.Find(name)!])),
            CancellationToken.None).Specification;

    private static string[] GetVersions(IReadOnlyDictionary<string, string> line) => line["versions"].Split(' ');

    private static IEnumerable<FailureRow> Expand(IReadOnlyDictionary<string, string> line)
    {
        foreach (var code in line["error_code"].Split(" / "))
        {
            foreach (var issue in line["issue_code"].Split(" / "))
            {
                var slips = Misspellings.Where(slip =>
                    code == slip.Written || issue == slip.Written || line["scenario"].Contains(slip.Written, StringComparison.Ordinal))
                    .Select(slip => slip.Written);
                yield return new FailureRow(
                    line["section"],
                    line["status"],
                    Correct(code),
                    Correct(issue),
                    line["source"],
                    Correct(line["scenario"]),
                    [.. slips]);
            }
        }
    }

    private static string Correct(string text) =>
        Misspellings.Aggregate(text, (corrected, slip) => corrected.Replace(slip.Written, slip.Meant, StringComparison.Ordinal));
}
