using Hl7.Fhir.Model;
using Receiver.Fhir;
using Receiver.Services;

namespace Receiver.MessageDefinitions;

/// <summary>The messages that this receiver takes.</summary>
internal static class SupportedMessages
{
    public static IReadOnlyCollection<MessageDefinition> All { get; } =
    [
        Define("booking-request", "booking-request", ResourceType.Appointment),
        Define("booking-request-cancelled", "booking-request", ResourceType.Appointment),
        Define("servicerequest-request-referral", "servicerequest-request", ResourceType.ServiceRequest),
        Define("servicerequest-request-validation", "servicerequest-request", ResourceType.ServiceRequest),
        Define("servicerequest-request-cancelled", "servicerequest-request", ResourceType.ServiceRequest),
    ];

    private static MessageDefinition Define(string name, string messageEvent, ResourceType focus) => new()
    {
        Id = name,
        Url = "https://fhir.nhs.uk/MessageDefinition/bars-message-" + name,
        Status = PublicationStatus.Active,
        Date = "2026-01-01",
        Event = new Coding(CodeSystems.MessageEvent, messageEvent),
        UseContext =
        [
            new UsageContext
            {
                Code = new Coding(CodeSystems.ServiceId, HostedService.Id),
                Value = new CodeableConcept { Text = "The service that takes the message" },
            },
        ],
        Focus = [new MessageDefinition.FocusComponent { Code = focus, Min = 1, Max = "1" }],
    };
}
