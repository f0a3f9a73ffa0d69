namespace Receiver.Messages.Checks;

/// <summary>An Appointment is in a slot of this receiver.</summary>
internal static class AppointmentSlot
{
    public static BarsError? Check(Message message)
    {
        var slot = message.Appointment?.Slot.FirstOrDefault()?.Reference;
        return message.IsBooking && string.IsNullOrEmpty(slot)
            ? BarsErrors.RecBadRequestInvariantMessageContent("Appointment.slot is missing.")
            : null;
    }
}
