namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>The store that a receiver has if it names none.</summary>
public sealed class InMemoryStoreTests : MessageStoreContract
{
    private protected override Task<StoreProcess> StartProcessAsync() => Task.FromResult(StoreProcess.InMemory());
}
