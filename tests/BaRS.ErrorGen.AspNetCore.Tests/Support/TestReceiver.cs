using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>A receiver on Kestrel at a free port of this machine, and a client for it.</summary>
internal sealed class TestReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestReceiver(WebApplication app, HttpClient client)
    {
        _app = app;
        Client = client;
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a receiver.</summary>
    /// <param name="configure">What it does beside <c>UseBarsErrors()</c>, which is called first.</param>
    /// <param name="services">What it registers beside <c>AddBarsErrors()</c>, which is called last.</param>
    /// <param name="environment">Production or Development.</param>
    /// <param name="isUsed">False if <paramref name="configure"/> calls <c>UseBarsErrors()</c> itself.</param>
    /// <param name="finish">What it registers after <c>AddBarsErrors()</c>.</param>
    public static async Task<TestReceiver> StartAsync(
        Action<WebApplication> configure,
        Action<WebApplicationBuilder>? services = null,
        string environment = "Production",
        bool isUsed = true,
        Action<WebApplicationBuilder>? finish = null)
    {
        var app = Build(configure, services, environment, isUsed, finish);
        await app.StartAsync();
        return new TestReceiver(app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });
    }

    public static WebApplication Build(
        Action<WebApplication> configure,
        Action<WebApplicationBuilder>? services = null,
        string environment = "Production",
        bool isUsed = true,
        Action<WebApplicationBuilder>? finish = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        services?.Invoke(builder);
        builder.Services.AddBarsErrors();
        finish?.Invoke(builder);
        var app = builder.Build();
        if (isUsed)
            app.UseBarsErrors();
        configure(app);
        return app;
    }

    /// <summary>Waits for what the requests leave behind after their answers: the server records a request when it has ended.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
