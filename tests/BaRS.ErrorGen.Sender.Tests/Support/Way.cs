using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace BaRS.ErrorGen.Sender.Tests.Support;

/// <summary>The ways to send again, which all do the same.</summary>
public enum Way
{
    /// <summary>The handler of IHttpClientFactory.</summary>
    Factory,

    /// <summary>A pipeline of Polly in IHttpClientFactory.</summary>
    Polly,

    /// <summary>Microsoft's standard pipeline with UseBars.</summary>
    Standard,

    /// <summary>Microsoft's standard pipeline as it is.</summary>
    Stock,
}

/// <summary>A client that sends in one of the ways, on a clock that no test waits for.</summary>
internal sealed class WaySender : IDisposable
{
    private readonly ServiceProvider _services;

    public WaySender(
        Way way,
        Action<BarsRetryOptions>? configure = null,
        TestTime? time = null,
        Func<DelegatingHandler>? inside = null,
        int connections = int.MaxValue)
    {
        Time = time ?? (way == Way.Stock ? new TestTime(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)) : TestTime.Create());
        var services = new ServiceCollection();

        // What Polly makes its pipelines of, also those that somebody else configures.
        services.AddTransient(_ => new ResiliencePipelineBuilder { TimeProvider = Time });
        var builder = services.AddHttpClient("bars")
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { MaxConnectionsPerServer = connections })
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan);
        switch (way)
        {
            case Way.Factory:
                builder.AddBarsRetryHandler(options => Configure(options, configure));
                break;
            case Way.Polly:
                builder.AddResilienceHandler("bars", pipeline => pipeline.AddBarsRetry(Configure(new(), configure)));
                break;
            case Way.Standard:
                builder.AddStandardResilienceHandler(pipeline => pipeline.UseBars(Configure(new(), configure)));
                break;
            default:
                builder.AddStandardResilienceHandler();
                break;
        }

        if (inside is not null)
            builder.AddHttpMessageHandler(inside);
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IHttpClientFactory>().CreateClient("bars");
    }

    public TestTime Time { get; }

    public HttpClient Client { get; }

    /// <summary>Seconds of each delay.</summary>
    public double[] Delays => [.. Time.Delays.Select(delay => delay.TotalSeconds)];

    public async Task<int> SendAsync(RawReceiver receiver)
    {
        using var response = await Client.SendAsync(TestMessage.Create(receiver.Address));
        return (int)response.StatusCode;
    }

    public void Dispose()
    {
        Client.Dispose();
        _services.Dispose();
    }

    private BarsRetryOptions Configure(BarsRetryOptions options, Action<BarsRetryOptions>? configure)
    {
        options.TimeProvider = Time;
        options.Random = () => 1;
        configure?.Invoke(options);
        return options;
    }
}
