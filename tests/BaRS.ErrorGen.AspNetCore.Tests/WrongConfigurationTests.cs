using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>The table "If the configuration is wrong" of docs/aspnetcore.md, row by row.</summary>
public sealed class WrongConfigurationTests
{
    private const string UnknownRoute = "501 REC_NOT_IMPLEMENTED not-supported";

    [Fact]
    public async Task Without_UseBarsErrors_the_start_logs_a_warning()
    {
        var log = new LogList();
        await using var receiver = await TestReceiver.StartAsync(_ => { }, builder => builder.Logging.AddProvider(log), isUsed: false);
        Assert.Contains("Call app.UseBarsErrors().", Assert.Single(log.Of("Bars.Errors 4 Warning")));
    }

    [Fact]
    public async Task With_different_options_twice_the_last_value_of_each_option_counts()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapGet("/", () => Results.ValidationProblem(new Dictionary<string, string[]> { ["start"] = ["wrong"] })),
            builder => builder.Services
                .AddBarsErrors(options =>
                {
                    options.NameInvalidFields = false;
                    options.Map = (_, exit, _) => exit == BarsExit.UnknownRoute ? BarsErrors.RecConflict("Map.") : null;
                })
                .AddBarsErrors(options => options.NameInvalidFields = true));
        Assert.Equal("Not valid: start.", (await GetAsync(receiver, "/")).Diagnostics);
        Assert.Equal("Map.", (await GetAsync(receiver, "/nowhere")).Diagnostics);
    }

    [Fact]
    public async Task UseBarsErrors_twice_and_in_a_branch_answers_once()
    {
        var log = new LogList();
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.UseBarsErrors();
                app.UseWhen(_ => true, branch => branch.UseBarsErrors());
                app.Map("/map", branch => branch.UseBarsErrors().Run(_ => throw new TimeoutException()));
            },
            builder => builder.Logging.AddProvider(log));
        Assert.Equal("408 REC_TIMEOUT timeout", (await GetAsync(receiver, "/map")).Combination);
        Assert.Single(log.Of("Bars.Errors 1"));
    }

    [Fact]
    public async Task In_a_map_it_covers_the_map()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.Map("/bars", branch => branch.UseBarsErrors()),
            isUsed: false);
        Assert.Equal(UnknownRoute, (await GetAsync(receiver, "/bars/nowhere")).Combination);
        Assert.Null((await GetAsync(receiver, "/nowhere")).Code);
    }

    [Fact]
    public async Task In_a_class_Startup_it_is_around_everything_wherever_it_stands()
    {
        using var host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureWebHostDefaults(web => web.UseUrls("http://127.0.0.1:0").UseStartup<Startup>())
            .Build();
        await host.StartAsync();
        var server = host.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>();
        var address = server.Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        using var response = await client.GetAsync("/secret");
        Assert.Equal("401 REC_UNAUTHORIZED security", (await Answer.ReadAsync(response)).Combination);
        await host.StopAsync();
    }

    [Fact]
    public async Task Without_a_store_the_log_says_what_to_call()
    {
        var log = new LogList();
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapPost("/message", () => Results.Ok()).OncePerBarsMessage(),
            builder => builder.Logging.AddProvider(log),
            finish: builder => builder.Services.RemoveAll<IBarsMessageStore>());
        Assert.Equal("500 REC_SERVER_ERROR exception", (await PostAsync(receiver)).Combination);
        Assert.Single(log.Of("Bars.Errors 1 Error"));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    [InlineData("twice")]
    [InlineData("instance after")]
    public async Task Of_several_stores_the_receiver_s_last_one_counts(string order)
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapPost("/message", () => Results.Ok()).OncePerBarsMessage(),
            builder => _ = order switch
            {
                "before" => builder.Services.AddSingleton<IBarsMessageStore, Full>().AddBarsErrors(),
                "after" => builder.Services.AddBarsErrors().AddSingleton<IBarsMessageStore, Full>(),
                "twice" => builder.Services.AddBarsMessageStore<FixedStore>().AddBarsMessageStore<Full>(),
                _ => builder.Services.AddBarsMessageStore<FixedStore>().AddSingleton<IBarsMessageStore>(new Full()),
            });
        Assert.Equal("408 REC_TIMEOUT timeout", (await PostAsync(receiver)).Combination);
    }

    [Fact]
    public async Task Options_that_throw_are_logged_and_the_request_is_answered_without_them()
    {
        var log = new LogList();
        await using var receiver = await TestReceiver.StartAsync(
            _ => { },
            builder =>
            {
                builder.Logging.AddProvider(log);
                builder.Services.AddBarsErrors(options =>
                {
                    options.AppliesTo = _ => throw new InvalidOperationException();
                    options.Map = (_, _, _) => throw new InvalidOperationException();
                });
            });
        Assert.Equal(UnknownRoute, (await GetAsync(receiver, "/nowhere")).Combination);
        Assert.Equal(2, log.Of("Bars.Errors 5 Error").Count());
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_an_invalid_request()
    {
        await using var receiver = await TestReceiver.StartAsync(
            _ => { },
            builder => builder.Configuration["AllowedHosts"] = "bars.example");
        Assert.Equal("400 REC_BAD_REQUEST value", (await GetAsync(receiver, "/nowhere")).Combination);
    }

    private static async Task<Answer> GetAsync(TestReceiver receiver, string path)
    {
        using var response = await receiver.Client.GetAsync(path);
        return await Answer.ReadAsync(response);
    }

    private static async Task<Answer> PostAsync(TestReceiver receiver)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/message")
        {
            Headers = { { "X-Request-ID", ExitCase.AnyId }, { "X-Correlation-ID", ExitCase.AnyId } },
        };
        using var response = await receiver.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    // Found by the host, which calls what it has.
    private sealed class Startup
    {
        public static void ConfigureServices(IServiceCollection services)
        {
            services.AddRouting().AddBarsErrors();
            services.AddAuthorization().AddAuthentication("token").AddScheme<AuthenticationSchemeOptions, TokenHandler>("token", null);
        }

        public static void Configure(IApplicationBuilder app)
        {
            app.UseRouting().UseAuthentication().UseAuthorization();
            app.UseBarsErrors();
            app.UseEndpoints(endpoints => endpoints.MapGet("/secret", () => "x").RequireAuthorization());
        }
    }

    private sealed class Full : IBarsMessageStore
    {
        public ValueTask<BarsClaim> ClaimAsync(BarsMessageIds ids, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
