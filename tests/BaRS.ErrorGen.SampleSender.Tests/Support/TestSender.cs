using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BaRS.ErrorGen.SampleSender.Tests.Support;

/// <summary>The sender and the receiver, with delays that are divided by a thousand.</summary>
internal sealed class TestSender : IAsyncDisposable
{
    private const double Speed = 1000;

    private readonly TemporaryDatabase _database = new();
    private readonly AlertLog _alerts = new();

    private TestSender(FaultyReceiver receiver) => Receiver = receiver;

    public FaultyReceiver Receiver { get; }

    public RunningSender Sender { get; private set; } = null!;

    public IReadOnlyCollection<string> Alerts => _alerts.Lines;

    public static async Task<TestSender> StartAsync(string? database = null)
    {
        var test = new TestSender(await FaultyReceiver.StartAsync());
        test.Sender = await RunningSender.StartAsync(
            DemoSender.Settings(test.Receiver.Address, database ?? test._database.ConnectionString, Speed),
            logging => logging.AddProvider(test._alerts));
        return test;
    }

    /// <summary>Stores a message that meets faults first, and then delivers it or meets the last one for ever.</summary>
    public async Task<OutgoingMessage> StoreAsync(Guid caseId, IEnumerable<Fault> faults, Fault? forever = null)
    {
        var message = Referral.Of(caseId, Guid.NewGuid());
        Receiver.Plan(message.RequestId, new FaultPlan(faults, forever));
        await Sender.StoreAsync(message, CancellationToken.None);
        return message;
    }

    /// <summary>Waits until the sender knows of a message what it is expected to know. A test that fails waits a minute.</summary>
    public async Task UntilAsync(OutgoingMessage message, bool isDelivered)
    {
        for (var i = 0; i < 2400 && Sender.IsDelivered(message.RequestId) != isDelivered; i++)
            await Task.Delay(25);
        Assert.Equal(isDelivered, Sender.IsDelivered(message.RequestId));
    }

    public async ValueTask DisposeAsync()
    {
        await Sender.DisposeAsync();
        await Receiver.DisposeAsync();
        _database.Dispose();
    }

    private sealed class AlertLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Critical;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            if (IsEnabled(level))
                _lines.Enqueue(format(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
