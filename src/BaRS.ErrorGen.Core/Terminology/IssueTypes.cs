using BaRS.ErrorGen.Resources;

namespace BaRS.ErrorGen.Terminology;

/// <summary>A code of FHIR issue-type, the value of <c>OperationOutcome.issue.code</c>.</summary>
/// <param name="Code">The code.</param>
/// <param name="Root">Its class, the code at the top of its branch: FHIR calls <c>transient</c> retryable and
/// <c>processing</c> final.</param>
/// <param name="IsR4">False for what only R5 has.</param>
/// <param name="Display">The display of the code.</param>
internal sealed record IssueType(string Code, string Root, bool IsR4, string Display);

/// <summary>FHIR issue-type (<c>http://hl7.org/fhir/issue-type</c>), from fhir-issue-types.tsv.</summary>
internal static class IssueTypes
{
    /// <summary>A sentence for messages on a code that is none of these.</summary>
    public const string SeeValidCodes = "See http://hl7.org/fhir/R4/valueset-issue-type.html for the valid codes.";

    private static readonly Dictionary<string, IssueType> ByCode = Load();

    /// <summary>The 31 codes of FHIR R4, in the order of the data file.</summary>
    public static IReadOnlyList<IssueType> R4 { get; } = [.. ByCode.Values.Where(type => type.IsR4)];

    public static IReadOnlyList<string> R4Codes { get; } = [.. R4.Select(type => type.Code)];

    public static IssueType? Find(string code) => ByCode.TryGetValue(code, out var type) ? type : null;

    private static Dictionary<string, IssueType> Load() =>
        EmbeddedTable.Rows("terminology/fhir-issue-types").ToDictionary(
            columns => columns[0],
            columns => new IssueType(columns[0], columns[2], columns[3] == "R4", columns[4]),
            StringComparer.Ordinal);
}
