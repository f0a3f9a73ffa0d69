using Hl7.Fhir.Model;
using Receiver.Fhir;
using Receiver.Messages;
using Receiver.Storage;
using Task = System.Threading.Tasks.Task;

namespace Receiver.Referrals;

/// <summary>The referrals that are held, each with the message that made or changed it last.</summary>
internal sealed class ReferralTable(Database database)
{
    public Task AddAsync(Message message, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO referrals (id, nhs_number, message) VALUES (@id, @nhsNumber, @message)", Row(message), cancellationToken);

    /// <returns>False if what is held is no longer what the message was checked against.</returns>
    public async Task<bool> ReplaceAsync(Message message, HeldMessage held, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "UPDATE referrals SET nhs_number = @nhsNumber, message = @message WHERE id = @id AND message = @held",
            Row(message, held),
            cancellationToken) == 1;

    public async Task<HeldMessage?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        var json = await database.FindAsync<string>("SELECT message FROM referrals WHERE id = @id", new { id }, cancellationToken);
        return json is null ? null : new HeldMessage(json);
    }

    public async Task<IReadOnlyCollection<ServiceRequest>> OfPatientAsync(string nhsNumber, CancellationToken cancellationToken)
    {
        var messages = await database.QueryAsync<string>(
            "SELECT message FROM referrals WHERE nhs_number = @nhsNumber", new { nhsNumber }, cancellationToken);
        return [.. messages.Select(json => new HeldMessage(json).Message.Referral!)];
    }

    private static object Row(Message message, HeldMessage? held = null) => new
    {
        id = message.Focus!.Id,
        nhsNumber = message.NhsNumber,
        message = FhirJson.Format(message.Bundle),
        held = held?.Json,
    };
}
