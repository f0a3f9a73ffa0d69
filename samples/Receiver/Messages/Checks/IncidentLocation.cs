using Hl7.Fhir.Model;

namespace Receiver.Messages.Checks;

/// <summary>An ambulance needs to know where to go: a validation, or a referral between ambulance services, has a Location.</summary>
internal static class IncidentLocation
{
    public static BarsError? Check(Message message) =>
        (message.IsValidation || message.IsBetweenAmbulanceServices) && !message.IsCancellation && !message.All<Location>().Any()
            ? BarsErrors.RecBadRequestInvariantMessageLocation("The message has no Location.") // A54, A56
            : null;
}
