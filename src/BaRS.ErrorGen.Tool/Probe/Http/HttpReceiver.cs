using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace BaRS.ErrorGen.Tool.Probe.Http;

/// <summary>The receiver itself, over HTTP. Whatever it does, a request ends in time and takes little memory.</summary>
internal sealed class HttpReceiver : IReceiver, IDisposable
{
    /// <summary>What is read of a body. An OperationOutcome has a few hundred bytes, a Bundle of slots some thousands.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    private readonly ProbeSettings _settings;
    private readonly HttpClient _client;

    public HttpReceiver(ProbeSettings settings)
    {
        _settings = settings;
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Another address is not what the user gave, and would get the token.
            AllowAutoRedirect = false,
            UseCookies = false,
            // No encoding is asked for, so that a small body cannot become a large one.
            AutomaticDecompression = System.Net.DecompressionMethods.None,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            ConnectTimeout = settings.Timeout,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        })
        {
            // The time of each request, with its body, is measured below.
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }

    public void Dispose() => _client.Dispose();

    public async Task<Exchange> SendAsync(ProbeRequest request, string purpose, CancellationToken cancellationToken)
    {
        var headers = request.Headers(StandardHeaders.For(_settings), _settings.Caller);
        var start = Stopwatch.GetTimestamp();
        using var end = new CancellationTokenSource(_settings.Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        ProbeAnswer answer;
        try
        {
            answer = await AnswerAsync(request, headers, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            answer = new ProbeAnswer { Failure = $"nothing, or not all of it, came within {_settings.Timeout.TotalSeconds:0.###} s" };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            answer = FailureText.Of(exception);
        }

        return new Exchange(request, headers, answer with { Duration = Stopwatch.GetElapsedTime(start) }) { Purpose = purpose };
    }

    private async Task<ProbeAnswer> AnswerAsync(ProbeRequest request, IReadOnlyList<Header> headers, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), _settings.Address.Of(request.Path));
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);
        }

        foreach (var header in headers.Where(header => !header.IsNamed("Content-Type")))
            message.Headers.TryAddWithoutValidation(header.Name, header.Value);

        using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var (text, isCut) = await ReadBodyAsync(response.Content, cancellationToken);
        return new ProbeAnswer
        {
            Status = (int)response.StatusCode,
            Headers =
            [
                .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                    .Select(header => new Header(header.Key, string.Join(", ", header.Value))),
            ],
            Body = text,
            IsCut = isCut,
        };
    }

    private static async Task<(string Text, bool IsCut)> ReadBodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var space = MaxBodyBytes - (int)read.Length;
            read.Write(buffer, 0, Math.Min(count, space));
            if (count > space)
                return (Decode(read), true);
        }

        return (Decode(read), false);
    }

    private static string Decode(MemoryStream bytes) => Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
}
