using System.Text;
using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests.Storm;

/// <summary>One of the senders, which does something else each time.</summary>
internal sealed class StormSender(StormReceiver receiver, StormTally tally, int seed)
{
    private static readonly string[] Faults =
        ["none", "none", "none", "slow", "slow", "exception", "timeout", "error", "unavailable", "never-ends"];

    private readonly Random _random = new(seed);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            switch (_random.Next(10))
            {
                case 0:
                    await ExchangeAsync(Create(HttpMethod.Get, "/nowhere"));
                    break;
                case 1:
                    await ExchangeAsync(Create(HttpMethod.Get, "/Slot?start=tomorrow"));
                    break;
                case 2:
                    await ExchangeAsync(CreateMessage(Guid.NewGuid(), "none", "{"));
                    break;
                case 3:
                    await BreakAsync(Create(HttpMethod.Get, "/breaks-off"), CancellationToken.None);
                    break;
                case 4:
                    await GiveUpAsync();
                    break;
                case 5:
                    await SendHalfAsync();
                    break;
                default:
                    await SendUntilDoneAsync();
                    break;
            }
        }
    }

    // The same message, several times at once and again after failures, as a sender does.
    private async Task SendUntilDoneAsync()
    {
        var id = Guid.NewGuid();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var copies = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => ExchangeAsync(CreateMessage(id, Fault())));
            if ((await Task.WhenAll(copies)).Any(status => status == 200))
                break;
        }
    }

    private async Task GiveUpAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(_random.Next(10)));
        var id = Guid.NewGuid();
        await BreakAsync(CreateMessage(id, Fault()), patience.Token);
        await ExchangeAsync(CreateMessage(id, Fault()));
    }

    private async Task SendHalfAsync()
    {
        using var sender = await RawSender.ConnectAsync(receiver.Address);
        var id = Guid.NewGuid();
        await sender.SendAsync(
            $"POST /$process-message?fault=none HTTP/1.1\r\nHost: a\r\nX-Request-ID: {id}\r\nX-Correlation-ID: {id}\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        if (_random.Next(2) == 0)
            sender.Reset();
        tally.Broken();
    }

    private async Task<int> ExchangeAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await receiver.Client.SendAsync(request);
            tally.Answered(request, await Answer.ReadAsync(response));
            return (int)response.StatusCode;
        }
    }

    // A connection that breaks, whichever side breaks it; an answer that comes nevertheless is judged.
    private async Task BreakAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                using var response = await receiver.Client.SendAsync(request, cancellationToken);
                tally.Answered(request, await Answer.ReadAsync(response));
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                tally.Broken();
            }
        }
    }

    private string Fault() => Faults[_random.Next(Faults.Length)];

    private static HttpRequestMessage Create(HttpMethod method, string path) => new(method, path)
    {
        Headers = { { "X-Request-ID", Guid.NewGuid().ToString() }, { "X-Correlation-ID", Guid.NewGuid().ToString() } },
    };

    private static HttpRequestMessage CreateMessage(Guid id, string fault, string? body = null) =>
        new(HttpMethod.Post, "/$process-message?fault=" + fault)
        {
            Headers = { { "X-Request-ID", id.ToString() }, { "X-Correlation-ID", id.ToString() } },
            Content = new StringContent(body ?? $$"""{"id":"{{id}}"}""", Encoding.UTF8, "application/json"),
        };
}
