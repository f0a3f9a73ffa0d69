using Xunit;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>The store of the sample with PostgreSQL.</summary>
[NeedsPostgres]
[Collection(PostgresTests.Name)]
public sealed class PostgresStoreTests(PostgresServer server) : DatabaseStoreContract
{
    private protected override Task<StoreProcess> StartProcessAsync() => StoreProcess.OnAsync(server.ConnectionString);
}

/// <summary>One server for all tests that need it.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
