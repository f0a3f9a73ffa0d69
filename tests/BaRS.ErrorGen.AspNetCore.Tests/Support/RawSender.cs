using System.Net.Sockets;
using System.Text;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>A sender that sends what no HTTP client would, and sees the bytes that come back.</summary>
internal sealed class RawSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client = new();

    private RawSender()
    {
    }

    public static async Task<RawSender> ConnectAsync(Uri address)
    {
        var sender = new RawSender();
        await sender._client.ConnectAsync(address.Host, address.Port);
        return sender;
    }

    /// <summary>Sends a request and returns all that comes back until the receiver closes the connection.</summary>
    public static async Task<string> ExchangeAsync(Uri address, params string[] lines)
    {
        using var sender = await ConnectAsync(address);
        await sender.SendAsync(string.Join("\r\n", lines));
        return await sender.ReadToEndAsync();
    }

    public Task SendAsync(string text) => _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();

    public async Task<string> ReadToEndAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        var received = new MemoryStream();
        try
        {
            await _client.GetStream().CopyToAsync(received, timeout.Token);
        }
        catch (IOException)
        {
            // Reset: what came before is what counts.
        }

        return Encoding.UTF8.GetString(received.ToArray());
    }

    /// <summary>Closes the connection without a goodbye.</summary>
    public void Reset()
    {
        _client.LingerState = new LingerOption(true, 0);
        _client.Close();
    }

    public void Dispose() => _client.Dispose();
}
