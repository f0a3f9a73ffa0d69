using System.Text;
using Microsoft.AspNetCore.Builder;
using Receiver;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>The sample receiver, running on a free port, and a client for it. One for all tests.</summary>
public sealed class RunningReceiver : IAsyncLifetime, IDisposable
{
    /// <summary>What makes any request throw where its endpoint would run; done here, because nothing of the sample itself does.</summary>
    public const string Throw = "?throw";

    public const string ExceptionText = "The NHS number 999 123 4567 is not in table dbo.Patient";

    private readonly TestDatabase _database = new();

    private readonly WebApplication _app;

    public RunningReceiver()
        : this([])
    {
    }

    internal RunningReceiver(params string[] args) => _app = Create(_database, args);

    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        // Long enough that a body is never sent before the receiver asks for it.
        Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    });

    public async Task InitializeAsync()
    {
        _app.Use((context, next) =>
            context.Request.QueryString.Value == Throw ? throw new InvalidOperationException(ExceptionText) : next(context));
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _database.Dispose();
    }

    public void Dispose() => Client.Dispose();

    /// <summary>A receiver on a free port, with a database of the tests.</summary>
    internal static WebApplication Create(TestDatabase database, params string[] args) =>
        ReceiverApp.Create(["--urls", "http://127.0.0.1:0", "--Database", database.ConnectionString, .. args]);

    public async Task<Answer> SendAsync(Request request)
    {
        using var message = request.ToMessage();
        using var response = await Client.SendAsync(message);
        return await Answer.ReadAsync(response);
    }
}

/// <summary>One receiver for all tests, which also keeps them from running side by side: one of them listens to the console.</summary>
[CollectionDefinition(Name)]
public sealed class ReceiverTests : ICollectionFixture<RunningReceiver>
{
    public const string Name = "receiver";
}
