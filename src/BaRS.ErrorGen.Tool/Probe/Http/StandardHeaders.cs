using System.Text;
using System.Text.Json.Nodes;

namespace BaRS.ErrorGen.Tool.Probe.Http;

/// <summary>
/// The headers of the standard that say which service is meant and who asks, each Base64 of JSON. A file of headers
/// replaces them.
/// </summary>
internal static class StandardHeaders
{
    public static IReadOnlyList<Header> For(ProbeSettings settings) =>
    [
        new("NHSD-Target-Identifier", Encode(new JsonObject
        {
            ["value"] = settings.ServiceId,
            ["system"] = settings.ServiceSystem,
        })),
        new("NHSD-End-User-Organisation", Encode(new JsonObject
        {
            ["resourceType"] = "Organization",
            ["identifier"] = new JsonArray(new JsonObject
            {
                ["system"] = "https://fhir.nhs.uk/Id/ods-organization-code",
                ["value"] = "X26",
            }),
            ["name"] = "bars-errors probe",
        })),
        new("NHSD-Requesting-Software", Encode(new JsonObject
        {
            ["resourceType"] = "Device",
            ["deviceName"] = new JsonArray(new JsonObject { ["name"] = "bars-errors probe", ["type"] = "user-friendly-name" }),
        })),
    ];

    private static string Encode(JsonObject json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
