using Hl7.Fhir.Model;
using Receiver.Fhir;
using Receiver.Messages;
using Receiver.Storage;

namespace Receiver.Appointments;

/// <summary>The appointments that are held, each with the message that booked or changed it last.</summary>
internal sealed class AppointmentTable(Database database)
{
    /// <returns>False if the slot is taken: the database decides, so that of two at once one gets it.</returns>
    public async Task<bool> AddAsync(Message message, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            INSERT INTO appointments (id, nhs_number, slot, status, message)
            VALUES (@id, @nhsNumber, @slot, @status, @message)
            ON CONFLICT DO NOTHING
            """,
            Row(message),
            cancellationToken) == 1;

    /// <returns>False if the slot is taken, or if what is held is no longer what the message was checked against.</returns>
    public async Task<bool> ReplaceAsync(Message message, HeldMessage held, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            UPDATE appointments SET nhs_number = @nhsNumber, slot = @slot, status = @status, message = @message
            WHERE id = @id AND message = @held AND NOT EXISTS (
                SELECT 1 FROM appointments WHERE slot = @slot AND id <> @id AND status = 'booked' AND @status = 'booked')
            """,
            Row(message, held),
            cancellationToken) == 1;

    public async Task<HeldMessage?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        var json = await database.FindAsync<string>("SELECT message FROM appointments WHERE id = @id", new { id }, cancellationToken);
        return json is null ? null : new HeldMessage(json);
    }

    public async Task<IReadOnlyCollection<Appointment>> OfPatientAsync(string nhsNumber, CancellationToken cancellationToken)
    {
        var messages = await database.QueryAsync<string>(
            "SELECT message FROM appointments WHERE nhs_number = @nhsNumber", new { nhsNumber }, cancellationToken);
        return [.. messages.Select(json => new HeldMessage(json).Message.Appointment!)];
    }

    /// <summary>The slots that are taken, from one id to another.</summary>
    public async Task<IReadOnlySet<string>> TakenAsync(string first, string last, CancellationToken cancellationToken)
    {
        var slots = await database.QueryAsync<string>(
            "SELECT slot FROM appointments WHERE status = 'booked' AND slot >= @first AND slot <= @last",
            new { first, last },
            cancellationToken);
        return slots.ToHashSet(StringComparer.Ordinal);
    }

    private static object Row(Message message, HeldMessage? held = null) => new
    {
        id = message.Focus!.Id,
        nhsNumber = message.NhsNumber,
        slot = SlotOf(message),
        status = Message.StatusOf(message.Appointment),
        message = FhirJson.Format(message.Bundle),
        held = held?.Json,
    };

    /// <summary>The id of the Slot, which the message may have with it, or refer to.</summary>
    private static string SlotOf(Message message)
    {
        var reference = message.Appointment!.Slot.FirstOrDefault();
        return message.Resolve<Slot>(reference)?.Id ?? reference?.Reference?.Split('/')[^1] ?? "";
    }
}
