using Microsoft.AspNetCore.Builder;
using Receiver;

namespace BaRS.ErrorGen.Tool.Tests.Probe.Support;

/// <summary>The sample receiver, running on a free port with a database of its own. One for all tests.</summary>
public sealed class SampleReceiver : IAsyncLifetime, IDisposable
{
    /// <summary>The service that the sample hosts.</summary>
    public const string Service = "2000099999";

    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    public string Address => _app!.Urls.Single();

    public async Task InitializeAsync() => _app = await StartAsync(_folder);

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        // A connection that lies in the pool has the file open.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts the sample with settings.</summary>
    internal static async Task<WebApplication> StartAsync(TemporaryFolder folder, params string[] args)
    {
        var app = ReceiverApp.Create(
        [
            "--urls", "http://127.0.0.1:0",
            "--Database", $"Data Source={folder.PathOf("receiver.db")}",
            "--StartMessage", "false",
            "--Logging:LogLevel:Default", "None",
            .. args,
        ]);
        await app.StartAsync();
        return app;
    }
}

/// <summary>The tests that use the sample run one after the other: they book what it has.</summary>
[CollectionDefinition(Name)]
public sealed class ReceiverTests : ICollectionFixture<SampleReceiver>
{
    public const string Name = "probe";
}
