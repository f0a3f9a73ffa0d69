using Hl7.Fhir.Model;

namespace Receiver.Messages.Checks;

/// <summary>The encounter from which the patient is referred has taken place, or does. The message may have other ones.</summary>
internal static class EncounterStatus
{
    public static BarsError? Check(Message message)
    {
        if (!message.IsReferral || message.Resolve<Encounter>(message.Referral?.Encounter) is not { } encounter)
            return null;

        return Message.StatusOf(encounter) is "triaged" or "in-progress" or "finished"
            ? null
            : BarsErrors.RecBadRequestInvariantMessageWorkflow("Encounter.status must be triaged, in-progress or finished."); // A46
    }
}
