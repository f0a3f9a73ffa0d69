namespace Receiver.Storage;

/// <summary>A message that another attempt processes or has processed. This attempt only learns what became of it.</summary>
internal sealed class ReceivedMessage : BarsClaim
{
    private ReceivedMessage(BarsClaimState state, string? reference = null, BarsError? error = null) =>
        (State, Reference, Error) = (state, reference, error);

    public static ReceivedMessage Running { get; } = new(BarsClaimState.Running);

    public override BarsClaimState State { get; }

    public override string? Reference { get; }

    public override BarsError? Error { get; }

    public static async Task<ReceivedMessage?> FindAsync(Database database, string requestId, CancellationToken cancellationToken)
    {
        var row = await database.FindAsync<Row>(
            "SELECT reference, error, diagnostics FROM messages WHERE request_id = @requestId", new { requestId }, cancellationToken);
        return row switch
        {
            null => null,
            { Error: null } => new(BarsClaimState.Done, row.Reference),
            // By its name, because the numbers of scenarios change with the spec. One that the spec no longer has is judged afresh.
            _ when Enum.TryParse<BarsScenario>(row.Error, out var scenario) =>
                new(BarsClaimState.Failed, error: BarsError.Create(scenario, row.Diagnostics)),
            _ => null,
        };
    }

    public override ValueTask CompleteAsync(string? reference, CancellationToken cancellationToken) => throw NotMine();

    public override ValueTask FailAsync(BarsError error, CancellationToken cancellationToken) => throw NotMine();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static InvalidOperationException NotMine() => new("The message is another attempt's.");

    private sealed record Row(string? Reference, string? Error, string? Diagnostics);
}
