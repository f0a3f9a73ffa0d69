using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.Benchmarks.Answers;

/// <summary>A receiver without a network and without logs.</summary>
internal sealed class BareReceiver : IAsyncDisposable
{
    public const string Diagnostics = "The parameter _count is not valid: 1000 is more than 200 max";

    private readonly WebApplication _app;
    private readonly BareServer _server;

    private BareReceiver(WebApplication app, BareServer server)
    {
        _app = app;
        _server = server;
    }

    /// <summary>Without any handling of errors.</summary>
    public static Task<BareReceiver> StartPlain() => Start(_ => { }, _ => { }, () => Results.StatusCode(400));

    /// <summary>Microsoft's own: AddProblemDetails, UseExceptionHandler and UseStatusCodePages.</summary>
    public static Task<BareReceiver> StartStock() => Start(
        services => services.AddProblemDetails(),
        app => app.UseExceptionHandler().UseStatusCodePages(),
        () => Results.Problem(statusCode: 400, detail: Diagnostics));

    public static Task<BareReceiver> StartGenerated() => Start(
        services => services.AddBarsErrors(),
        app => app.UseBarsErrors(),
        () => BarsErrors.RecBadRequestValue(Diagnostics));

    public Task<(int Status, long Length)> Send(string path) => _server.Send(path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<BareReceiver> Start(
        Action<IServiceCollection> addServices,
        Action<WebApplication> use,
        Func<IResult> returned)
    {
        var server = new BareServer();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        addServices(builder.Services);
        builder.Services.AddSingleton<IServer>(server);
        var app = builder.Build();
        use(app);
        app.MapGet("/fine", () => "fine");
        app.MapGet("/throws", string () => throw new InvalidOperationException());
        app.MapGet("/returned", returned);
        await app.StartAsync();
        return new BareReceiver(app, server);
    }
}
