using Microsoft.AspNetCore.Http.Timeouts;
using Receiver.Messages;
using Receiver.Metadata;
using Receiver.Page;
using Receiver.Requests;
using Receiver.Slots;
using Receiver.Storage;

namespace Receiver;

/// <summary>Creates the receiver. Public and separate from Program.cs, so that tests run exactly this application.</summary>
public static class ReceiverApp
{
    /// <summary>Creates the application; the caller runs it.</summary>
    /// <param name="args">The command line, for example <c>--urls http://127.0.0.1:8080</c>.</param>
    /// <returns>The application, not yet started.</returns>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddBarsErrors();
        builder.Services.AddStorage(
            builder.Configuration["Database"] ?? $"Data Source={Path.Combine(builder.Environment.ContentRootPath, "receiver.db")}");
        builder.Services.AddRequestDecompression();
        // The standard's limit. The API in front of the receiver gives up at about the same time.
        builder.Services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = builder.Configuration.GetValue("ProcessingTime", TimeSpan.FromSeconds(5)),
        });

        var app = builder.Build();
        app.UseBarsErrors();
        app.UseRequestTimeouts();
        app.UseRequestDecompression();

        var bars = app.MapGroup("").RequireBarsIds().AddEndpointFilter<RequireFhirJson>();
        bars.MapMetadata();
        bars.MapSlots();
        bars.MapMessages();

        // For readers of this sample: a browser sends no ids.
        app.MapErrors();

        app.Lifetime.ApplicationStarted.Register(() => StartMessage.Print(app));
        return app;
    }
}
