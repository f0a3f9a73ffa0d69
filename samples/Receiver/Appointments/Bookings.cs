using Receiver.Messages;
using Receiver.Messages.Updates;

namespace Receiver.Appointments;

/// <summary>Books, changes and cancels appointments.</summary>
internal sealed class Bookings(AppointmentTable appointments)
{
    /// <returns>Why the receiver does not do it; null if it did.</returns>
    public Task<BarsError?> ProcessAsync(Message message, CancellationToken cancellationToken) =>
        message.IsNew ? BookAsync(message, cancellationToken) : UpdateAsync(message, cancellationToken);

    private async Task<BarsError?> BookAsync(Message message, CancellationToken cancellationToken)
    {
        message.GiveIds();
        return await appointments.AddAsync(message, cancellationToken)
            ? null
            : BarsErrors.RecConflict("The slot is booked."); // A51
    }

    private async Task<BarsError?> UpdateAsync(Message message, CancellationToken cancellationToken)
    {
        if (await appointments.FindAsync(message.Appointment!.Id, cancellationToken) is not { } held)
            return BarsErrors.RecBadRequestInvariantMessageContent("The receiver holds no Appointment with this id.");
        if ((HeldIsOlder.Check(message, held.Message) ?? OnlyStatusChanges.Check(message, held.Message)) is { } error)
            return error;

        message.GiveIds();
        return await appointments.ReplaceAsync(message, held, cancellationToken)
            ? null
            : BarsErrors.RecConflict("The slot is booked, or another message changed the Appointment at the same time.");
    }
}
