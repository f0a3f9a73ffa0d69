using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Validation;
using Receiver.Requests;

namespace Receiver.Fhir;

/// <summary>FHIR as JSON, read and written by Firely's library.</summary>
internal static class FhirJson
{
    /// <summary>Tolerant of what a later version adds, and of an element that is missing. Each check asks for what it needs.</summary>
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions()
        .ForFhir()
        .UsingMode(DeserializationMode.BackwardsCompatible)
        .Ignoring([CodedValidationException.MANDATORY_ELEMENT_MUST_BE_PRESENT_CODE]);

    /// <summary>The resource in a body; null if there is none in it.</summary>
    public static async Task<Resource?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Resource>(body, Options, cancellationToken);
        }
        // Nothing of their texts is sent: they can quote the body. InvalidOperationException is half a surrogate pair, or an array.
        catch (Exception exception) when (exception is JsonException or DeserializationFailedException or InvalidOperationException)
        {
            return null;
        }
    }

    public static T Parse<T>(string json)
        where T : Resource =>
        JsonSerializer.Deserialize<T>(json, Options)!;

    public static string Format(Resource resource) => JsonSerializer.Serialize(resource, Options);

    /// <summary>The response with a resource.</summary>
    public static IResult Result(Resource resource) => Results.Text(Format(resource), MediaTypes.FhirJson);

    /// <summary>The response of a search.</summary>
    public static IResult SearchSet(IReadOnlyCollection<Resource> matches, params IEnumerable<Resource> included)
    {
        var bundle = new Bundle { Type = Bundle.BundleType.Searchset, Total = matches.Count };
        bundle.Entry.AddRange(matches.Select(resource => Entry(resource, Bundle.SearchEntryMode.Match)));
        if (matches.Count > 0)
            bundle.Entry.AddRange(included.Select(resource => Entry(resource, Bundle.SearchEntryMode.Include)));
        return Result(bundle);
    }

    private static Bundle.EntryComponent Entry(Resource resource, Bundle.SearchEntryMode mode) => new()
    {
        FullUrl = $"{resource.TypeName}/{resource.Id}",
        Resource = resource,
        Search = new Bundle.SearchComponent { Mode = mode },
    };
}
