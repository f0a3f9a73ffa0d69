using Microsoft.Extensions.DependencyInjection;
using Receiver;
using Receiver.Storage;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>One request with a message, from its claim to its end.</summary>
internal sealed class StoreRequest(AsyncServiceScope scope, BarsClaim claim, Guid requestId) : IAsyncDisposable
{
    public BarsClaim Claim => claim;

    /// <summary>The work: in the transaction of the claim, if the store has one.</summary>
    public async Task WorkAsync(string? bundleId = null)
    {
        Xunit.Assert.Equal(BarsClaimState.Claimed, await ClaimBundleAsync(bundleId ?? Guid.NewGuid().ToString()));
        if (scope.ServiceProvider.GetService<Database>() is { } database)
        {
            var message = requestId.ToString();
            await database.ExecuteAsync("INSERT INTO effects (message) VALUES (@message)", new { message }, default);
        }

        await Task.Yield();
    }

    public ValueTask<BarsClaimState> ClaimBundleAsync(string bundleId) => claim.ClaimBundleAsync(bundleId, default);

    public ValueTask CompleteAsync(string? reference = null) => claim.CompleteAsync(reference, default);

    public ValueTask FailAsync(BarsError error) => claim.FailAsync(error, default);

    /// <summary>The process is gone: nothing of the claim's own runs, and the connection is closed.</summary>
    public ValueTask CrashAsync() => scope.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await claim.DisposeAsync();
        await scope.DisposeAsync();
    }
}
