using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BaRS.ErrorGen.Tool.Tests.Probe.Support;

/// <summary>A server that does with each connection what a test says. It speaks no HTTP of its own.</summary>
internal sealed class BrokenServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Socket, CancellationToken, Task> _answer;
    private readonly bool _isHttp;
    private int _requests;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">What it does with a connection.</param>
    /// <param name="isHttp">Whether it reads a request of HTTP first, or just the first bytes.</param>
    public BrokenServer(Func<Socket, CancellationToken, Task> answer, bool isHttp = true)
    {
        _answer = answer;
        _isHttp = isHttp;
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>How many requests came.</summary>
    public int Requests => _requests;

    /// <summary>A server that answers every request with the same bytes, and closes the connection.</summary>
    public static BrokenServer Answering(string answer, bool isHttp = true) => new(
        (socket, cancellationToken) =>
            socket.SendAsync(Encoding.ASCII.GetBytes(answer.ReplaceLineEndings("\r\n")), cancellationToken).AsTask(),
        isHttp);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptSocketAsync(_end.Token), _end.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket, CancellationToken cancellationToken)
    {
        using (socket)
        {
            try
            {
                if (!await ReadRequestAsync(socket, cancellationToken))
                    return;
                Interlocked.Increment(ref _requests);
                await _answer(socket, cancellationToken);
                socket.Shutdown(SocketShutdown.Send);
                // Until the other side has read all: closing earlier would reset the connection.
                await socket.ReceiveAsync(new byte[1], cancellationToken);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The other side is gone, or the test is over.
            }
        }
    }

    /// <summary>Reads the head of a request, and its body by its length.</summary>
    private async Task<bool> ReadRequestAsync(Socket socket, CancellationToken cancellationToken)
    {
        var read = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer, cancellationToken);
            if (count == 0)
                return false;
            read.Append(Encoding.Latin1.GetString(buffer, 0, count));
            var text = read.ToString();
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (!_isHttp || (end >= 0 && text.Length - end - 4 >= LengthOfBody(text[..end])))
                return true;
        }
    }

    private static int LengthOfBody(string head) => head
        .Split("\r\n")
        .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line[15..], null))
        .FirstOrDefault();
}
