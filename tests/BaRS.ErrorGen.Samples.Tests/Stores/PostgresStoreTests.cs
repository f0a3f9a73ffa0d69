using Xunit;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>The store of the sample with PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresStoreTests(PostgresServer server) : DatabaseStoreContract, IClassFixture<PostgresServer>
{
    private protected override Task<StoreProcess> StartProcessAsync() => StoreProcess.OnAsync(server.ConnectionString);
}
