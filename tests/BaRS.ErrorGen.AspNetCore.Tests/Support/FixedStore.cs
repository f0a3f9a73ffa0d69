namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>A store that knows two messages, whatever came before.</summary>
internal sealed class FixedStore : IBarsMessageStore
{
    public const string Running = "6f1c2a5e-0d3b-4c7a-9a55-2f7f0c3f6a02";

    public const string Done = "6f1c2a5e-0d3b-4c7a-9a55-2f7f0c3f6a03";

    /// <summary>The id of a Bundle that was received before.</summary>
    public const string Bundle = "bundle";

    public ValueTask<BarsClaim> ClaimAsync(BarsMessageIds ids, CancellationToken cancellationToken) =>
        ValueTask.FromResult<BarsClaim>(new Claim(ids.RequestId.ToString() switch
        {
            Running => BarsClaimState.Running,
            Done => BarsClaimState.Done,
            _ => BarsClaimState.Claimed,
        }));

    private sealed class Claim(BarsClaimState state) : BarsClaim
    {
        public override BarsClaimState State => state;

        public override ValueTask<BarsClaimState> ClaimBundleAsync(string bundleId, CancellationToken cancellationToken) =>
            ValueTask.FromResult(bundleId == Bundle ? BarsClaimState.Done : BarsClaimState.Claimed);

        public override ValueTask CompleteAsync(string? reference, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public override ValueTask FailAsync(BarsError error, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
