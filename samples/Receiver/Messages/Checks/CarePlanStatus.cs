using Hl7.Fhir.Model;

namespace Receiver.Messages.Checks;

/// <summary>Whoever refers has completed the assessment. Whoever asks for validation has not.</summary>
internal static class CarePlanStatus
{
    public static BarsError? Check(Message message)
    {
        if (!message.IsReferral || !message.IsNew)
            return null;

        var wanted = message.IsValidation ? "active" : "completed";
        return message.All<CarePlan>().All(plan => Message.StatusOf(plan) == wanted)
            ? null
            : BarsErrors.RecBadRequestInvariantMessageWorkflow($"CarePlan.status must be {wanted}."); // A45, A60
    }
}
