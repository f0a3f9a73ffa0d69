namespace Receiver.Messages.Checks;

/// <summary>An Appointment is in a slot of this receiver.</summary>
internal static class AppointmentSlot
{
    public static BarsError? Check(Message message) => message.IsBooking && string.IsNullOrEmpty(message.Appointment?.Slot.FirstOrDefault()?.Reference)
        ? BarsErrors.RecBadRequestInvariantMessageContent("Appointment.slot is missing.")
        : null;
}
