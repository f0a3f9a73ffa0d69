using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Receiver;

namespace Sender.Demo;

/// <summary>The sample receiver on a free port, with faults in front of its endpoint.</summary>
internal sealed class FaultyReceiver : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, FaultPlan> _plans = [];
    private readonly TemporaryDatabase _database = new();
    private readonly WebApplication _app;

    private FaultyReceiver()
    {
        _app = ReceiverApp.Create(
        [
            "--urls", "http://127.0.0.1:0",
            "--Database", _database.ConnectionString,
            "--StartMessage", "false",
            // A slow body ends when the sender gives up, and not before.
            "--ProcessingTime", "00:10:00",
            "--Logging:LogLevel:Default", "None",
        ]);
        _app.Use(InvokeAsync);
    }

    public Ledger Ledger { get; } = new();

    public Uri Address => new($"{_app.Urls.Single()}/");

    public static async Task<FaultyReceiver> StartAsync()
    {
        var receiver = new FaultyReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    public void Plan(Guid requestId, FaultPlan plan) => _plans[requestId] = plan;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _database.Dispose();
    }

    private async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!Guid.TryParse(context.Request.Headers["X-Request-ID"], out var id))
        {
            await next(context);
            return;
        }

        Ledger.Arrived(id);
        var fault = _plans.TryGetValue(id, out var plan) ? plan.Next() : null;
        if (fault is { IsAfterWork: false })
        {
            await fault.HappenAsync(context);
            return;
        }

        var answer = await ProcessAsync(context, next);
        if (context.Response.StatusCode == StatusCodes.Status200OK)
            Ledger.Processed(id);
        await (fault?.HappenAsync(context, answer) ?? context.Response.Body.WriteAsync(answer).AsTask());
    }

    // The receiver writes its answer into memory, so that it is done with its work before anything goes wrong.
    private static async Task<ReadOnlyMemory<byte>> ProcessAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        return answer.ToArray();
    }
}
