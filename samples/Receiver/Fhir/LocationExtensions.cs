using Hl7.Fhir.Model;

namespace Receiver.Fhir;

/// <summary>The parts of a Location that FHIR does not have.</summary>
internal static class LocationExtensions
{
    /// <summary>Whether the standard's extension has a part: UPRN, eastings or northings.</summary>
    public static bool Has(this Location location, string part) => location.Extension
        .Where(extension => extension.Url == CodeSystems.Location)
        .SelectMany(extension => extension.Extension)
        .Any(extension => extension.Url == part && extension.Value is not null);
}
