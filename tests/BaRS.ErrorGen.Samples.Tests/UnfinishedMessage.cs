using System.Net.Sockets;
using System.Text;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>
/// A message whose body is not what its headers announce. By hand, because HttpClient sends what it announces and only
/// then reads.
/// </summary>
internal static class UnfinishedMessage
{
    /// <summary>More is announced than comes.</summary>
    public const string TooShort = "Content-Length: 100\r\n\r\n{";

    /// <summary>No chunk begins so.</summary>
    public const string BrokenChunk = "Transfer-Encoding: chunked\r\n\r\n{}\r\n";

    /// <summary>The whole answer, as text.</summary>
    public static async Task<string> SendAsync(Uri receiver, Request request, string rest)
    {
        using var connection = new TcpClient(receiver.Host, receiver.Port);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var reader = new StreamReader(connection.GetStream());
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"{request.Method} {request.Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + $"X-Request-ID: {request.RequestId}\r\nX-Correlation-ID: {request.CorrelationId}\r\n"
            + $"Content-Type: application/fhir+json\r\n{rest}"));
        return await reader.ReadToEndAsync(patience.Token);
    }
}
