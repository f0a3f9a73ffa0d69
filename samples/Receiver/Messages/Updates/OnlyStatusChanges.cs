using Hl7.Fhir.Model;

namespace Receiver.Messages.Updates;

/// <summary>The cancellation of an appointment changes its status, may give a reason, and leaves the rest as it was booked.</summary>
internal static class OnlyStatusChanges
{
    public static BarsError? Check(Message update, Message held) =>
        update.IsCancellation && !Booked(update.Appointment!).IsExactly(Booked(held.Appointment!))
            ? BarsErrors.RecUnprocessableEntityBusinessRuleMessageCancellation("The Appointment differs from the booked one.") // A55
            : null;

    private static Appointment Booked(Appointment appointment)
    {
        var booked = (Appointment)appointment.DeepCopy()!;
        booked.Status = null;
        booked.CancelationReason = null;
        booked.Meta = null;
        return booked;
    }
}
