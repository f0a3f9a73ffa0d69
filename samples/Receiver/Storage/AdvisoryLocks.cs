namespace Receiver.Storage;

/// <summary>
/// PostgreSQL: a lock that ends with the transaction, in whichever way it ends. All processes of the receiver see it, and a
/// process that dies leaves none behind.
/// </summary>
internal sealed class AdvisoryLocks(Database database) : IMessageLocks
{
    public async ValueTask<bool> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        await database.BeginAsync(cancellationToken);
        return await database.FindAsync<bool>(
            "SELECT pg_try_advisory_xact_lock(hashtextextended(@name, 0))", new { name }, cancellationToken);
    }

    public void Release()
    {
        // The transaction did.
    }
}
