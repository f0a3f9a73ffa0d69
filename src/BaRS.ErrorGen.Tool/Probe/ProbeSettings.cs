using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>What the user says of the receiver.</summary>
internal sealed record ProbeSettings
{
    /// <summary>The code system of the ids of services, unless the user names another.</summary>
    public const string DirectoryOfServices = "https://fhir.nhs.uk/Id/dos-service-id";

    /// <summary>An NHS number that passes the check of its last digit, and is not given to anybody.</summary>
    public const string NobodysNhsNumber = "9000000009";

    public required ReceiverAddress Address { get; init; }

    /// <summary>A service that the receiver hosts.</summary>
    public required string ServiceId { get; init; }

    public required string ServiceSystem { get; init; }

    /// <summary>A service id of the right form that the receiver does not host.</summary>
    public required string UnknownServiceId { get; init; }

    /// <summary>Free slots. If there are none, those of the receiver's own answer to GET /Slot are taken.</summary>
    public required IReadOnlyList<SlotChoice> Slots { get; init; }

    public required string NhsNumber { get; init; }

    public required CallerHeaders Caller { get; init; }

    public required MessageBodies Bodies { get; init; }

    /// <summary>The kinds of messages that the receiver takes.</summary>
    public required IReadOnlyList<MessageKind> Takes { get; init; }

    /// <summary>Whether ids that are no GUIDs are answered as the suite of validation requests demands.</summary>
    public bool HasValidationIds { get; init; }

    /// <summary>Whether what the receiver accepted stays there.</summary>
    public bool Keeps { get; init; }

    /// <summary>How long a request may take with its answer.</summary>
    public required TimeSpan Timeout { get; init; }
}
