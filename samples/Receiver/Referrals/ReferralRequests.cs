using Receiver.Messages;
using Receiver.Messages.Updates;

namespace Receiver.Referrals;

/// <summary>Takes, changes and cancels referrals and requests for validation.</summary>
internal sealed class ReferralRequests(ReferralTable referrals)
{
    /// <returns>Why the receiver does not do it; null if it did.</returns>
    public async Task<BarsError?> ProcessAsync(Message message, CancellationToken cancellationToken)
    {
        if (!message.IsNew)
            return await UpdateAsync(message, cancellationToken);

        message.GiveIds();
        await referrals.AddAsync(message, cancellationToken);
        return null;
    }

    private async Task<BarsError?> UpdateAsync(Message message, CancellationToken cancellationToken)
    {
        if (await referrals.FindAsync(message.Referral!.Id, cancellationToken) is not { } held)
            return BarsErrors.RecBadRequestInvariantMessageContent("The receiver holds no ServiceRequest with this id.");
        if ((SameCategory.Check(message, held.Message) ?? HeldIsOlder.Check(message, held.Message)) is { } error)
            return error;

        message.GiveIds();
        return await referrals.ReplaceAsync(message, held, cancellationToken)
            ? null
            : BarsErrors.RecConflict("Another message changed the ServiceRequest at the same time.");
    }
}
