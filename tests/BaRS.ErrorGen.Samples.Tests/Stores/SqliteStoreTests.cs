using Xunit;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>The store of the sample as it is.</summary>
public sealed class SqliteStoreTests(TestDatabase database) : DatabaseStoreContract, IClassFixture<TestDatabase>
{
    private protected override Task<StoreProcess> StartProcessAsync() => StoreProcess.OnAsync(database.ConnectionString);
}
