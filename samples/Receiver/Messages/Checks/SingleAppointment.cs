using Hl7.Fhir.Model;

namespace Receiver.Messages.Checks;

/// <summary>A booking is about one Appointment.</summary>
internal static class SingleAppointment
{
    public static BarsError? Check(Message message) => message.IsBooking && message.All<Appointment>().Count() != 1
        ? BarsErrors.RecBadRequestInvariantMessageContent("A booking has exactly one Appointment.") // A53
        : null;
}
