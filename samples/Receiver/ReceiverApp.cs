using Receiver.Endpoints;
using Receiver.Errors;
using Receiver.Messages;
using Receiver.Requests;

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
        builder.Services.AddSingleton<MessageLog>();
        builder.Services.AddSingleton<ProcessingTime>();
        builder.Services.AddExceptionHandler<UnexpectedExceptionHandler>();

        var app = builder.Build();
        app.UseTransactionHeaderEcho();
        // Deliberately empty: UnexpectedExceptionHandler responds, but without an argument ASP.NET Core requires a page.
        app.UseExceptionHandler(_ => { });

        // The endpoints of the standard check the headers first, then the Accept header, and then the request itself.
        var standard = app.MapGroup("")
            .AddEndpointFilter<RequireTransactionHeaders>()
            .AddEndpointFilter<RequireAcceptableFormat>();
        standard.MapMetadata();
        standard.MapProcessMessage();
        standard.MapSlot();

        // For readers of this sample: a browser sends no transaction headers.
        app.MapErrors();
        app.MapNotImplemented();

        app.Lifetime.ApplicationStarted.Register(() => StartMessage.Print(app));
        return app;
    }
}
