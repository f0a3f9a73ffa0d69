namespace Receiver.Storage;

/// <summary>A message that this attempt processes.</summary>
internal sealed class ClaimedMessage(Database database, IMessageLocks locks, string requestId) : BarsClaim
{
    // The last attempt counts: one that failed by an error which the spec has no more is judged afresh.
    private const string Insert = """
        INSERT INTO messages (request_id, bundle_id, reference, error, diagnostics)
        VALUES (@requestId, @bundleId, @reference, @error, @diagnostics)
        ON CONFLICT (request_id) DO UPDATE
        SET bundle_id = @bundleId, reference = @reference, error = @error, diagnostics = @diagnostics
        """;

    private string? _bundleId;

    public override BarsClaimState State => BarsClaimState.Claimed;

    public override async ValueTask<BarsClaimState> ClaimBundleAsync(string bundleId, CancellationToken cancellationToken)
    {
        if (!await locks.TryTakeAsync("Bundle " + bundleId, cancellationToken))
            return BarsClaimState.Running;

        await database.BeginAsync(cancellationToken);
        await RefuseIfProcessedMeanwhileAsync(cancellationToken);
        var isReceived = await database.FindAsync<string>(
            "SELECT request_id FROM messages WHERE bundle_id = @bundleId", new { bundleId }, cancellationToken) is not null;
        if (isReceived)
            return BarsClaimState.Done;

        _bundleId = bundleId;
        return BarsClaimState.Claimed;
    }

    public override async ValueTask CompleteAsync(string? reference, CancellationToken cancellationToken) =>
        await SettleAsync(_bundleId, reference, null, cancellationToken);

    public override async ValueTask FailAsync(BarsError error, CancellationToken cancellationToken)
    {
        await database.UndoWorkAsync(cancellationToken);
        await SettleAsync(null, null, error, cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await database.EndAsync();
        locks.Release();
    }

    private async Task SettleAsync(string? bundleId, string? reference, BarsError? error, CancellationToken cancellationToken)
    {
        await database.BeginAsync(cancellationToken);
        await RefuseIfProcessedMeanwhileAsync(cancellationToken);
        await database.ExecuteAsync(
            Insert,
            new { requestId, bundleId, reference, error = error?.Info.Name, diagnostics = error?.Diagnostics },
            cancellationToken);
        await database.CommitAsync(cancellationToken);
    }

    /// <summary>Only another process on the same file of SQLite can have done so, before this one got the write lock.</summary>
    private async Task RefuseIfProcessedMeanwhileAsync(CancellationToken cancellationToken)
    {
        if (await ReceivedMessage.FindAsync(database, requestId, cancellationToken) is { } received)
            throw (received.Error ?? BarsErrors.RecConflictDuplicate($"Reference ID: {received.Reference}")).ToException();
    }
}
