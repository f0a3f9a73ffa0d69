namespace Receiver.Messages.Checks;

/// <summary>A new Appointment is booked; an update may cancel it.</summary>
internal static class AppointmentStatus
{
    public static BarsError? Check(Message message)
    {
        if (!message.IsBooking)
            return null;

        var status = Message.StatusOf(message.Appointment);
        return status == "booked" || (!message.IsNew && status is "cancelled" or "entered-in-error")
            ? null
            : BarsErrors.RecBadRequestInvariantMessageWorkflow("Appointment.status does not go together with MessageHeader.reason.");
    }
}
