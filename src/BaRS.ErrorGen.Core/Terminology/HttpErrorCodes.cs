using System.Globalization;
using BaRS.ErrorGen.Resources;

namespace BaRS.ErrorGen.Terminology;

/// <summary>A code of the published CodeSystem.</summary>
/// <param name="Code">The code, as REC_BAD_REQUEST.</param>
/// <param name="Status">The HTTP status it is published with.</param>
/// <param name="Display">The display, verbatim: it starts with the status.</param>
internal sealed record HttpErrorCode(string Code, int Status, string Display);

/// <summary>The CodeSystem <c>https://fhir.nhs.uk/CodeSystem/http-error-codes</c>, from http-error-codes.tsv.</summary>
internal static class HttpErrorCodes
{
    private static readonly Dictionary<string, HttpErrorCode> ByCode = Load();

    /// <summary>The 48 published codes, in the order of the data file.</summary>
    public static IReadOnlyList<HttpErrorCode> All { get; } = [.. ByCode.Values];

    public static HttpErrorCode? Find(string code) => ByCode.TryGetValue(code, out var found) ? found : null;

    private static Dictionary<string, HttpErrorCode> Load() =>
        EmbeddedTable.Rows("terminology/http-error-codes").ToDictionary(
            columns => columns[0],
            columns => new HttpErrorCode(columns[0], int.Parse(columns[1], NumberStyles.None, CultureInfo.InvariantCulture), columns[2]),
            StringComparer.Ordinal);
}
