using System.Net;
using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BaRS.ErrorGen.AspNetCore.Tests.Exits;

/// <summary>The same over HTTP/2, with prior knowledge.</summary>
public sealed class Http2Tests
{
    [Theory]
    [InlineData("GET", "/nowhere", "501 REC_NOT_IMPLEMENTED not-supported")]
    [InlineData("GET", "/throws", "500 REC_SERVER_ERROR exception")]
    [InlineData("PUT", "/small", "405 REC_METHOD_NOT_ALLOWED not-supported")]
    [InlineData("POST", "/small", "400 REC_BAD_REQUEST value")]
    public async Task A_failure_is_answered(string method, string path, string combination)
    {
        await using var receiver = await StartAsync();
        using var request = Create(method, path);
        if (method == "POST")
            request.Content = new ByteArrayContent(new byte[10_000]);
        using var response = await receiver.Client.SendAsync(request);
        var answer = await Answer.ReadAsync(response);
        Assert.Equal((HttpVersion.Version20, combination), (response.Version, answer.Combination));
        Assert.Equal("a", answer.Header("X-Request-ID"));
    }

    [Fact]
    public async Task HEAD_has_no_body()
    {
        await using var receiver = await StartAsync();
        using var response = await receiver.Client.SendAsync(Create("HEAD", "/nowhere"));
        Assert.Equal(501, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_exception_after_the_start_resets_the_stream_and_the_connection_goes_on()
    {
        await using var receiver = await StartAsync();
        var exception = await Assert.ThrowsAnyAsync<HttpRequestException>(() => receiver.Client.SendAsync(Create("GET", "/breaks-off")));
        Assert.Equal(0x2, Assert.IsType<HttpProtocolException>(exception.InnerException).ErrorCode); // INTERNAL_ERROR
        using var response = await receiver.Client.SendAsync(Create("GET", "/fine"));
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static Task<TestReceiver> StartAsync() => TestReceiver.StartAsync(
        app =>
        {
            app.MapGet("/fine", () => "fine");
            app.MapGet("/throws", string () => throw new InvalidOperationException());
            app.MapPost("/small", Failure.ReadAsync).WithMetadata(new RequestSizeLimitAttribute(100));
            app.MapGet("/breaks-off", async (HttpResponse response) =>
            {
                await response.WriteAsync("half");
                await response.Body.FlushAsync();
                throw new InvalidOperationException("broken");
            });
        },
        builder => builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2)));

    private static HttpRequestMessage Create(string method, string path) => new(new HttpMethod(method), path)
    {
        Version = HttpVersion.Version20,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Headers = { { "X-Request-ID", "a" } },
    };
}
