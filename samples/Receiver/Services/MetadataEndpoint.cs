using Receiver.Requests;

namespace Receiver.Services;

/// <summary>GET /metadata: what this receiver can do.</summary>
internal static class MetadataEndpoint
{
    public static void MapMetadata(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metadata", () => Results.Text(CapabilityStatement, MediaTypes.FhirJson));

    private static ReadOnlySpan<byte> CapabilityStatement => """
        {
          "resourceType": "CapabilityStatement",
          "status": "active",
          "date": "2026-01-01",
          "kind": "instance",
          "implementation": { "description": "The sample receiver of BaRS.ErrorGen" },
          "fhirVersion": "4.0.1",
          "format": [ "application/fhir+json" ],
          "rest": [
            {
              "mode": "server",
              "resource": [
                {
                  "type": "Slot",
                  "interaction": [ { "code": "search-type" } ],
                  "searchParam": [
                    { "name": "Schedule.actor", "type": "reference" },
                    { "name": "start", "type": "date" },
                    { "name": "status", "type": "token" }
                  ]
                },
                {
                  "type": "Appointment",
                  "interaction": [ { "code": "read" }, { "code": "search-type" } ],
                  "searchParam": [ { "name": "patient", "type": "reference" } ]
                },
                {
                  "type": "ServiceRequest",
                  "interaction": [ { "code": "read" }, { "code": "search-type" } ],
                  "searchParam": [ { "name": "patient", "type": "reference" } ]
                },
                {
                  "type": "MessageDefinition",
                  "interaction": [ { "code": "search-type" } ],
                  "searchParam": [ { "name": "context", "type": "token" } ]
                }
              ],
              "operation": [
                { "name": "process-message", "definition": "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message" }
              ]
            }
          ]
        }
        """u8;
}
