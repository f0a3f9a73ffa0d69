using System.Globalization;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>Times as FHIR writes them, in Greenwich Mean Time.</summary>
internal static class FhirTime
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
