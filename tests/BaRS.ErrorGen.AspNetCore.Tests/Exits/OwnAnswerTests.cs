using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.AspNetCore.Tests.Exits;

/// <summary>What the receiver answers by itself, and what a browser asks it.</summary>
public sealed class OwnAnswerTests
{
    [Theory]
    [InlineData("/own", "500 ", "own")]
    [InlineData("/status-only", "503 REC_SERVICE_UNAVAILABLE transient", null)]
    [InlineData("/throws-again", "500 REC_SERVER_ERROR exception", null)]
    public async Task The_body_of_a_receiver_s_exception_handler_is_left_and_its_bare_status_is_answered(
        string path,
        string start,
        string? body)
    {
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.UseExceptionHandler();
                app.MapGet(path, string () => throw new InvalidOperationException());
            },
            builder => builder.Services.AddExceptionHandler<OwnHandler>().AddProblemDetails());
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Request-ID", "a" } } };
        using var response = await receiver.Client.SendAsync(request);
        var answer = await Answer.ReadAsync(response);
        Assert.StartsWith(start, answer.Combination, StringComparison.Ordinal);
        Assert.Equal(body ?? answer.Body, answer.Body);
        Assert.Equal("a", answer.Header("X-Request-ID"));
    }

    [Theory]
    [InlineData("/no-content", 204)]
    [InlineData("/moved", 302)]
    [InlineData("/unchanged", 304)]
    [InlineData("/health", 503)]
    public async Task What_is_no_exit_is_left(string path, int status)
    {
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.MapGet("/no-content", () => Results.NoContent());
                app.MapGet("/moved", () => Results.Redirect("/elsewhere"));
                app.MapGet("/unchanged", () => Results.StatusCode(304));
                app.MapHealthChecks("/health");
            },
            builder => builder.Services.AddHealthChecks().AddCheck("down", () => HealthCheckResult.Unhealthy()));
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = receiver.Address };
        using var response = await client.GetAsync(path);
        var answer = await Answer.ReadAsync(response);
        Assert.Equal((status, null), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("If-Match", "\"another\"", 412)]
    [InlineData("Range", "bytes=1000000-", 416)]
    public async Task What_static_files_tell_a_browser_is_left(string header, string value, int status)
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "page.txt"), "page");
        using var files = new PhysicalFileProvider(folder.FullName);
        await using var receiver = await TestReceiver.StartAsync(app => app.UseStaticFiles(new StaticFileOptions { FileProvider = files }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page.txt");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await receiver.Client.SendAsync(request);
        Assert.Equal((status, 0), ((int)response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_preflight_is_left()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.UseCors();
                app.MapPost("/message", () => "x");
            },
            builder => builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowAnyMethod())));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/message")
        {
            Headers = { { "Origin", "https://portal.example" }, { "Access-Control-Request-Method", "POST" } },
        };
        using var response = await receiver.Client.SendAsync(request);
        Assert.Equal(204, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_handler_that_ignores_the_end_of_its_time_answers()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.UseRequestTimeouts();
                app.MapGet("/ignores", async () =>
                {
                    await Task.Delay(60);
                    return "done";
                }).WithRequestTimeout(TimeSpan.FromMilliseconds(10));
            },
            builder => builder.Services.AddRequestTimeouts());
        Assert.Equal("done", await receiver.Client.GetStringAsync("/ignores"));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/short-circuit")]
    public async Task A_fallback_stands_for_all_unknown_routes(string path)
    {
        await using var receiver = await TestReceiver.StartAsync(app =>
        {
            app.MapFallback(() => Results.NotFound());
            app.MapShortCircuit(404, "short-circuit");
        });
        using var response = await receiver.Client.GetAsync(path);
        Assert.Equal("501 REC_NOT_IMPLEMENTED not-supported", (await Answer.ReadAsync(response)).Combination);
    }

    [Fact]
    public async Task A_sender_that_closes_the_connection_is_no_error_of_the_receiver()
    {
        var log = new LogList();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapPost("/waits", async (HttpRequest request) =>
            {
                try
                {
                    started.SetResult();
                    await Failure.ReadAsync(request);
                }
                finally
                {
                    ended.SetResult();
                }
            }),
            builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug));
        using (var sender = await RawSender.ConnectAsync(receiver.Address))
        {
            await sender.SendAsync("POST /waits HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{");
            await started.Task;
            sender.Reset();
        }

        await ended.Task;
        await receiver.DisposeAsync();

        // If it only closed its half, it may still read: then the body that ends too early is an invalid request.
        Assert.Contains(
            Assert.Single(log.Of("Bars.Errors"))[..19],
            new[] { "Bars.Errors 3 Debug", "Bars.Errors 1 Information"[..19] });
    }

    private sealed class OwnHandler : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            switch (httpContext.Request.Path.Value)
            {
                case "/own":
                    await httpContext.Response.WriteAsync("own", cancellationToken);
                    return true;
                case "/status-only":
                    httpContext.Response.StatusCode = 503;
                    return true;
                default:
                    throw new InvalidOperationException("again", exception);
            }
        }
    }
}
