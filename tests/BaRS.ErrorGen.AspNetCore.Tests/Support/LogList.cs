using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>What a receiver logs: "category id level: message".</summary>
internal sealed class LogList : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Of(string category) => _lines.Where(line => line.StartsWith(category, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {eventId.Id} {logLevel}: {formatter(state, exception)}");
    }
}
