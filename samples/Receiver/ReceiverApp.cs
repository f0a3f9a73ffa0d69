using Receiver.Endpoints;
using Receiver.Errors;
using Receiver.Messages;
using Receiver.Requests;

namespace Receiver;

/// <summary>The receiver, put together. Public and apart from Program.cs, so that tests run exactly this.</summary>
public static class ReceiverApp
{
    /// <summary>Makes the application; the caller runs it.</summary>
    /// <param name="args">The command line, as <c>--urls http://127.0.0.1:8080</c>.</param>
    /// <returns>The application, not started.</returns>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton<MessageLog>();
        builder.Services.AddSingleton<ProcessingTime>();
        builder.Services.AddExceptionHandler<UnexpectedExceptionHandler>();

        var app = builder.Build();
        app.UseTransactionHeaderEcho();
        // Empty on purpose: UnexpectedExceptionHandler answers, but without an argument ASP.NET Core asks for a page.
        app.UseExceptionHandler(_ => { });

        // The endpoints of the standard judge the headers first, then what Accept asks for, then the request itself.
        var standard = app.MapGroup("")
            .AddEndpointFilter<RequireTransactionHeaders>()
            .AddEndpointFilter<RequireAcceptableFormat>();
        standard.MapMetadata();
        standard.MapProcessMessage();
        standard.MapSlot();

        // For the reader of this sample; a browser sends no transaction headers.
        app.MapErrors();
        app.MapNotImplemented();

        app.Lifetime.ApplicationStarted.Register(() => StartMessage.Print(app));
        return app;
    }
}
