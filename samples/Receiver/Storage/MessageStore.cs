namespace Receiver.Storage;

/// <summary>
/// Which messages were received, in the database of the work. The row of a message is written in the transaction of what
/// it caused, so that a crash loses both and a message is neither processed twice nor taken for delivered.
/// </summary>
internal sealed class MessageStore(Database database, IMessageLocks locks) : IBarsMessageStore
{
    public async ValueTask<BarsClaim> ClaimAsync(BarsMessageIds ids, CancellationToken cancellationToken)
    {
        // X-Request-ID alone: a new X-Correlation-ID makes no new message.
        var requestId = ids.RequestId.ToString();
        var received = await locks.TryTakeAsync(requestId, cancellationToken)
            ? await ReceivedMessage.FindAsync(database, requestId, cancellationToken)
            : ReceivedMessage.Running;
        if (received is null)
            return new ClaimedMessage(database, locks, requestId);

        // Now, and not when the request ends: this attempt has nothing to do, and must not look as if it were at work.
        await database.EndAsync();
        locks.Release();
        return received;
    }
}
