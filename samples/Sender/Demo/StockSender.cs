using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Sender.Sending;

namespace Sender.Demo;

/// <summary>What a sender without BaRS does: HttpClient with Microsoft's standard resilience handler, with short delays.</summary>
internal sealed class StockSender(Uri receiver, TimeSpan attemptTimeout)
{
    /// <summary>
    /// Sends a message, with a client of its own: with one for all, the circuit breaker of the first faults stops the rest.
    /// </summary>
    /// <returns>True if the message is reported as delivered, false if as failed. Null if nothing is reported.</returns>
    public async Task<bool?> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
#pragma warning disable BARS2006 // It sends again what must not be: that is what the demonstration shows.
        services.AddHttpClient<ReceiverClient>(client => client.BaseAddress = receiver).AddStandardResilienceHandler(Shorten);
#pragma warning restore BARS2006
        services.AddSingleton<AccessTokens>();
        await using var provider = services.BuildServiceProvider();
        // None of its timeouts covers the body of an answer.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(3 * attemptTimeout);
        var answer = await provider.GetRequiredService<ReceiverClient>().SendOnceAsync(message, patience.Token);
        return patience.IsCancellationRequested ? null : answer is { Error: null, Failure: null };
    }

    private void Shorten(HttpStandardResilienceOptions options)
    {
        options.AttemptTimeout.Timeout = attemptTimeout;
        options.CircuitBreaker.SamplingDuration = 2 * attemptTimeout;
        options.TotalRequestTimeout.Timeout = 5 * attemptTimeout;
        options.Retry.Delay = TimeSpan.FromMilliseconds(10);
        options.Retry.BackoffType = DelayBackoffType.Constant;
        options.Retry.ShouldRetryAfterHeader = false;
    }
}
