using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.Tool.Tests.Probe.Support;

/// <summary>A receiver made wrong on purpose: it passes each request on to a right one, and spoils the answer.</summary>
internal sealed class SpoiledReceiver : IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly WebApplication _app;

    private SpoiledReceiver(string right, Action<SpoiledAnswer> spoil)
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(context => PassAsync(context, right, spoil));
    }

    public string Address => _app.Urls.Single();

    public static async Task<SpoiledReceiver> StartAsync(string right, Action<SpoiledAnswer> spoil)
    {
        var receiver = new SpoiledReceiver(right, spoil);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task PassAsync(HttpContext context, string right, Action<SpoiledAnswer> spoil)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), right + new Uri(context.Request.GetEncodedUrl()).PathAndQuery);
        if (context.Request.ContentType is { } type)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        foreach (var header in context.Request.Headers.Where(header => header.Key is not ("Host" or "Content-Type" or "Content-Length")))
            request.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable());

        using var response = await _client.SendAsync(request);
        var answer = new SpoiledAnswer(context.Request, body)
        {
            Status = (int)response.StatusCode,
            ContentType = response.Content.Headers.ContentType?.ToString(),
            Body = await response.Content.ReadAsStringAsync(),
        };
        foreach (var header in response.Headers.Where(header => header.Key is "X-Request-ID" or "X-Correlation-ID"))
            answer.Headers[header.Key] = header.Value.Single();
        spoil(answer);

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        context.Response.ContentType = answer.ContentType;
        await context.Response.WriteAsync(answer.Body);
    }
}

/// <summary>A request, and the right answer to it, which can be spoiled.</summary>
internal sealed class SpoiledAnswer(HttpRequest request, string requestBody)
{
    public string Method { get; } = request.Method;

    public string Path { get; } = request.Path.Value!;

    public string Query { get; } = request.QueryString.Value!;

    public string? Token { get; } = request.Headers.Authorization;

    public string RequestId { get; } = request.Headers["X-Request-ID"].ToString();

    public string CorrelationId { get; } = request.Headers["X-Correlation-ID"].ToString();

    public string RequestBody { get; } = requestBody;

    public int Status { get; set; }

    public string? ContentType { get; set; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Body { get; set; } = "";

    /// <summary>Puts other words into the body.</summary>
    public void Replace(string text, string other) => Body = Body.Replace(text, other, StringComparison.Ordinal);
}
