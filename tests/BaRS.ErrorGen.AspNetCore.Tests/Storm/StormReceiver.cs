using System.Collections.Concurrent;
using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.AspNetCore.Tests.Storm;

/// <summary>A receiver whose handlers fail in the way that the request names, and that counts what it processed.</summary>
internal sealed class StormReceiver : IAsyncDisposable
{
    private readonly TestReceiver _receiver;
    private readonly ConcurrentDictionary<Guid, int> _processed;
    private readonly UnhandledExceptions _unhandled;

    private StormReceiver(TestReceiver receiver, ConcurrentDictionary<Guid, int> processed, UnhandledExceptions unhandled)
    {
        _receiver = receiver;
        _processed = processed;
        _unhandled = unhandled;
    }

    public Uri Address => _receiver.Address;

    public HttpClient Client => _receiver.Client;

    public int Processed => _processed.Count;

    public int ProcessedTwice => _processed.Count(message => message.Value > 1);

    /// <summary>Exceptions that reached the server, which answers them with an empty 500.</summary>
    public int Unhandled => _unhandled.Count;

    public static async Task<StormReceiver> StartAsync()
    {
        var processed = new ConcurrentDictionary<Guid, int>();
        var unhandled = new UnhandledExceptions();
        var receiver = await TestReceiver.StartAsync(
            app => Map(app, processed),
            builder =>
            {
                builder.Services.AddRequestTimeouts();
                builder.Logging.AddProvider(unhandled);
            });
        return new StormReceiver(receiver, processed, unhandled);
    }

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    private static void Map(WebApplication app, ConcurrentDictionary<Guid, int> processed)
    {
        app.UseRequestTimeouts();
        app.MapGet("/Slot", (DateTimeOffset start) => Results.Ok(start));
        app.MapGet("/breaks-off", async (HttpResponse response) =>
        {
            await response.WriteAsync("half");
            await response.Body.FlushAsync();
            throw new InvalidOperationException("broken");
        });
        app.MapPost("/$process-message", async Task<IResult> (StormMessage message, string fault, CancellationToken cancellationToken) =>
            {
                switch (fault)
                {
                    case "exception":
                        throw new InvalidOperationException(fault);
                    case "timeout":
                        throw new TimeoutException(fault);
                    case "error":
                        throw BarsErrors.RecConflict("The slot is taken.").ToException();
                    case "unavailable":
                        return BarsErrors.RecServiceUnavailableTransient("The diary is down.");
                    case "never-ends":
                        await Task.Delay(Timeout.Infinite, cancellationToken);
                        break;
                    case "slow":
                        await Task.Delay(Random.Shared.Next(20), CancellationToken.None);
                        break;
                }

                processed.AddOrUpdate(message.Id, 1, (_, count) => count + 1);
                return Results.Ok();
            })
            .OncePerBarsMessage()
            .WithRequestTimeout(TimeSpan.FromMilliseconds(200));
    }

    internal sealed record StormMessage(Guid Id);

    private sealed class UnhandledExceptions : ILoggerProvider, ILogger
    {
        private int _count;

        public int Count => _count;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            // Of Kestrel.
            if (eventId.Name == "ApplicationError")
                Interlocked.Increment(ref _count);
        }

        public void Dispose()
        {
        }
    }
}
