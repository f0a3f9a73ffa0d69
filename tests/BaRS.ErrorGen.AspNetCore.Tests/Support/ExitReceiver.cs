using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>A receiver with every exit twice: below /minimal and, in a controller, below /mvc.</summary>
internal static class ExitReceiver
{
    public static Task<TestReceiver> StartAsync(ExitSetup setup) => TestReceiver.StartAsync(
        app => Configure(app, setup.Handler),
        builder => AddServices(builder.Services, setup),
        setup.Environment,
        isUsed: setup.Handler != ExitHandler.AroundBranch);

    private static void AddServices(IServiceCollection services, ExitSetup setup)
    {
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = setup.ThrowsOnBadRequest);
        services.AddControllers(options => options.ReturnHttpNotAcceptable = true).AddApplicationPart(typeof(ExitReceiver).Assembly);
        services.AddCors(options => options.AddDefaultPolicy(
            policy => policy.WithOrigins(ExitCase.Origin, "https://other.example").AllowAnyHeader().AllowAnyMethod()));
        services.AddAuthentication("token").AddScheme<AuthenticationSchemeOptions, TokenHandler>("token", null);
        services.AddAuthorizationBuilder().AddPolicy("nobody", policy => policy.RequireClaim("nobody has it"));
        services.AddRequestTimeouts();
        services.AddBarsMessageStore<FixedStore>();
        services.AddRateLimiter(options =>
        {
            options.AddPolicy(Failure.NothingLeft, _ => Failure.Empty());
            options.OnRejected = (context, _) =>
            {
                if (context.HttpContext.Request.Path.Value!.EndsWith("429", StringComparison.Ordinal))
                {
                    context.HttpContext.Response.StatusCode = 429;
                    context.HttpContext.Response.Headers.RetryAfter = "30";
                }

                return ValueTask.CompletedTask;
            };
        });
        if (setup.Handler == ExitHandler.TrioInside)
            services.AddProblemDetails();
        if (setup.Handler == ExitHandler.DecliningInside)
            services.AddExceptionHandler<Declining>();
        if (setup.Handler == ExitHandler.Outside)
            services.AddBarsErrors().Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Around>());
    }

    private static void Configure(WebApplication app, ExitHandler handler)
    {
        // In front of the exception handler, which takes the end of the time for that of the connection.
        app.UseRequestTimeouts();
        if (handler == ExitHandler.AroundBranch)
        {
            app.UseExceptionHandler(inner => inner.Run(context => context.Response.WriteAsync("Outside.")));
            app.UseWhen(_ => true, branch => branch.UseBarsErrors());
        }

        if (handler is ExitHandler.TrioInside or ExitHandler.DecliningInside)
            app.UseExceptionHandler();
        if (handler == ExitHandler.TrioInside)
            app.UseStatusCodePages();
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapControllers();
        MapMinimal(app.MapGroup("/minimal"));
    }

    private static void MapMinimal(RouteGroupBuilder api)
    {
        api.MapPost("/message", (Failure.Message message) => Results.Ok(message));
        api.MapGet("/not-acceptable", () => Results.StatusCode(406));
        api.MapGet("/number", (int value) => Results.Ok(value));
        api.MapGet("/problem/{status:int}", (int status) => Results.Problem(Failure.Problem(status)));
        api.MapGet("/status/{status:int}", (int status) => Results.StatusCode(status));
        api.MapPost("/small", (Failure.Message message) => Results.Ok(message)).WithMetadata(new RequestSizeLimitAttribute(100));
        api.MapPost("/small-by-hand", (HttpRequest request) => Failure.ReadAsync(request)).WithMetadata(new RequestSizeLimitAttribute(100));
        api.MapGet("/secret", () => Results.Ok()).RequireAuthorization();
        api.MapGet("/admin", () => Results.Ok()).RequireAuthorization("nobody");
        api.MapGet("/limited/{status:int}", (int status) => Results.Ok(status)).RequireRateLimiting(Failure.NothingLeft);
        api.MapGet("/time-limit", (CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken))
            .WithRequestTimeout(TimeSpan.FromMilliseconds(20));
        api.MapGet("/throws/{kind}", IResult (string kind) => kind == "null" ? null! : throw Failure.Of(kind));
        api.MapPost("/$process-message", (object message) => Results.Ok(message)).OncePerBarsMessage();
        api.MapPost("/bundle", (HttpContext context) => context.ClaimBarsBundleAsync(FixedStore.Bundle)).OncePerBarsMessage();
    }

    private sealed class Declining : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
            ValueTask.FromResult(false);
    }

    private sealed class Around : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseExceptionHandler(inner => inner.Run(context => context.Response.WriteAsync("Outside.")));
            next(app);
        };
    }
}
