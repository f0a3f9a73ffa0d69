using Sender.Sending;

namespace Sender.Demo;

/// <summary>Messages as a sender makes them. The patient is nobody: the number is given to no one.</summary>
internal static class Referral
{
    /// <summary>A referral of a new case.</summary>
    public static OutgoingMessage New() => Of(Guid.NewGuid(), Guid.NewGuid());

    /// <summary>A referral with given ids; the same ids give the same bytes.</summary>
    public static OutgoingMessage Of(Guid caseId, Guid requestId) => new(caseId, requestId, Bundle(requestId));

    private static string Bundle(Guid id) => $$"""
        {
          "resourceType": "Bundle",
          "id": "{{Part(id, 0)}}",
          "meta": { "versionId": "1.1.0", "lastUpdated": "2026-01-05T09:00:00Z" },
          "type": "message",
          "entry": [
            {{Entry(id, 1, $$"""
            "resourceType": "MessageHeader",
            "eventCoding": { "system": "https://fhir.nhs.uk/CodeSystem/message-events-bars", "code": "servicerequest-request" },
            "source": { "endpoint": "https://sender.example" },
            "reason": { "coding": [{ "system": "https://fhir.nhs.uk/CodeSystem/message-reason-bars", "code": "new" }] },
            "definition": "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request",
            "focus": [{{Reference(id, 2)}}]
            """)}},
            {{Entry(id, 2, $$"""
            "resourceType": "ServiceRequest",
            "status": "active",
            "intent": "plan",
            "category": [{
              "coding": [
                { "system": "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest", "code": "referral" },
                { "system": "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars", "code": "a1t1" }
              ]
            }],
            "subject": {{Reference(id, 3)}},
            "encounter": {{Reference(id, 4)}},
            "basedOn": [{{Reference(id, 5)}}]
            """)}},
            {{Entry(id, 3, """
            "resourceType": "Patient",
            "identifier": [{ "system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9000000009" }],
            "contact": [{
              "extension": [{
                "url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactRank",
                "valuePositiveInt": 1
              }],
              "name": { "family": "Contact" }
            }]
            """)}},
            {{Entry(id, 4, """
            "resourceType": "Encounter",
            "status": "finished",
            "class": { "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "EMER" }
            """)}},
            {{Entry(id, 5, $$"""
            "resourceType": "CarePlan",
            "status": "completed",
            "intent": "plan",
            "subject": {{Reference(id, 3)}}
            """)}},
            {{Entry(id, 6, """
            "resourceType": "Consent",
            "status": "active",
            "scope": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy" }] },
            "category": [{ "coding": [{ "system": "https://fhir.nhs.uk/CodeSystem/consent-categories-bars", "code": "DRC" }] }]
            """)}}
          ]
        }
        """;

    private static string Entry(Guid id, byte part, string resource) => $$"""
        {
          "fullUrl": "urn:uuid:{{Part(id, part)}}",
          "resource": { "meta": { "lastUpdated": "2026-01-05T09:00:00Z" }, {{resource}} }
        }
        """;

    private static string Reference(Guid id, byte part) => $$"""{ "reference": "urn:uuid:{{Part(id, part)}}" }""";

    // An id for each part of the message, from that of the message.
    private static Guid Part(Guid id, byte part) => new([.. id.ToByteArray()[..^1], part]);
}
