using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Receiver;
using Receiver.Storage;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>What one process of a receiver has: a store, and for each request a scope. Disposed during a request, it crashed.</summary>
internal sealed class StoreProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreProcess(IServiceCollection services) => _services = services.BuildServiceProvider();

    public static StoreProcess InMemory()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IBarsMessageStore>(new InMemoryBarsMessageStore(TimeProvider.System));
        return new StoreProcess(services);
    }

    public static async Task<StoreProcess> OnAsync(string connectionString)
    {
        var process = new StoreProcess(new ServiceCollection().AddStorage(connectionString));
        await process._services.GetRequiredService<IHostedService>().StartAsync(default);
        await using var connection = await process._services.GetRequiredService<DbDataSource>().OpenConnectionAsync();
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS effects (message TEXT)");
        return process;
    }

    /// <summary>One request with a message.</summary>
    public async Task<StoreRequest> ClaimAsync(Guid requestId)
    {
        var scope = _services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IBarsMessageStore>();
        try
        {
            return new StoreRequest(scope, await store.ClaimAsync(new BarsMessageIds(requestId, Guid.NewGuid()), default), requestId);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    /// <summary>How often the work of each message was done.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountEffectsAsync()
    {
        await using var connection = await _services.GetRequiredService<DbDataSource>().OpenConnectionAsync();
        var rows = await connection.QueryAsync<(string Message, long Times)>("SELECT message, count(*) FROM effects GROUP BY message");
        return rows.ToDictionary(row => row.Message, row => row.Times, StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
