namespace BaRS.ErrorGen.Sender.Tests.Support;

/// <summary>A client with the handler, on a clock that no test waits for.</summary>
internal sealed class TestSender : IDisposable
{
    public TestSender(Action<BarsRetryOptions>? configure = null, DelegatingHandler? inside = null, TestTime? time = null)
    {
        Time = time ?? TestTime.Create();
        var options = new BarsRetryOptions { TimeProvider = Time, Random = () => 1 };
        configure?.Invoke(options);
        var primary = new SocketsHttpHandler();
        if (inside is not null)
            inside.InnerHandler = primary;
        Client = new HttpClient(new BarsRetryHandler(options) { InnerHandler = (HttpMessageHandler?)inside ?? primary })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
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

    public void Dispose() => Client.Dispose();
}
