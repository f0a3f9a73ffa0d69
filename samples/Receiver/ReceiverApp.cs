using Microsoft.AspNetCore.Http.Timeouts;
using Receiver.Appointments;
using Receiver.MessageDefinitions;
using Receiver.Messages;
using Receiver.Page;
using Receiver.Referrals;
using Receiver.Requests;
using Receiver.Services;
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
        builder.Services.AddBarsErrors(options =>
        {
            if (builder.Configuration.GetValue<bool>("ValidationRequests"))
                options.Map = (context, exit, _) => ValidationRequestIds.Find(context, exit);
        });
        builder.Services.AddStorage(
            builder.Configuration["Database"] ?? $"Data Source={Path.Combine(builder.Environment.ContentRootPath, "receiver.db")}");
        builder.Services.AddScoped<AppointmentTable>().AddScoped<Bookings>();
        builder.Services.AddScoped<ReferralTable>().AddScoped<ReferralRequests>();
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
        bars.MapMessageDefinitions();
        bars.MapSlots();
        bars.MapAppointments();
        bars.MapReferrals();
        bars.MapMessages();

        // For readers of this sample: a browser sends no ids.
        app.MapPage();
        app.MapErrors();

        if (builder.Configuration.GetValue("StartMessage", true))
            app.Lifetime.ApplicationStarted.Register(() => StartMessage.Print(app));
        return app;
    }
}
