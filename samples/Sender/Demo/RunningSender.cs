using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sender.Sending;

namespace Sender.Demo;

/// <summary>The sender, running, and what became of its messages.</summary>
internal sealed class RunningSender : IDeliveryObserver, IAsyncDisposable
{
    // Longer than the longest delay at full speed.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<Guid, string?> _settled = [];
    private readonly IHost _host;

    private RunningSender(SenderSettings settings, Action<ILoggingBuilder> log)
    {
        // Without settings of the folder that it happens to run in.
        var builder = Host.CreateEmptyApplicationBuilder(null);
        log(builder.Logging);
        builder.Services.AddSingleton<IDeliveryObserver>(this);
        builder.AddDurableSending(settings);
        _host = builder.Build();
    }

    public IServiceProvider Services => _host.Services;

    /// <summary>Raised for each message that is delivered or given up: its id, and why it was given up.</summary>
    public event Action<Guid, string?>? Settled;

    public static async Task<RunningSender> StartAsync(SenderSettings settings, Action<ILoggingBuilder> log)
    {
        var sender = new RunningSender(settings, log);
        await sender._host.StartAsync();
        return sender;
    }

    public Task StoreAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        _host.Services.StoreAsync(message, cancellationToken);

    /// <summary>Whether a message was delivered. Null if it is still under way.</summary>
    public bool? IsDelivered(Guid requestId) => _settled.TryGetValue(requestId, out var reason) ? reason is null : null;

    /// <summary>Waits until that many messages are settled, or nothing happens any more.</summary>
    public async Task SettleAsync(int count, CancellationToken cancellationToken)
    {
        var (settled, since) = (0, DateTime.UtcNow);
        while (settled < count && DateTime.UtcNow - since < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            if (settled != _settled.Count)
                (settled, since) = (_settled.Count, DateTime.UtcNow);
        }
    }

    public void OnDelivered(OutgoingMessage message, Answer answer) => Settle(message, null);

    public void OnUndelivered(OutgoingMessage message, string reason) => Settle(message, reason);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private void Settle(OutgoingMessage message, string? reason)
    {
        _settled[message.RequestId] = reason;
        Settled?.Invoke(message.RequestId, reason);
    }
}
