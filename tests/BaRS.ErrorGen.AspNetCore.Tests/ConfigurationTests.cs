using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>What a receiver can register wrongly works, or says at the start what is missing.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public void Without_AddBarsErrors_the_start_says_what_is_missing()
    {
        var app = CreateBuilder().Build();
        var exception = Assert.Throws<InvalidOperationException>(() => app.UseBarsErrors());
        Assert.Equal("UseBarsErrors() needs services. Call builder.Services.AddBarsErrors() before builder.Build().", exception.Message);
    }

    [Fact]
    public async Task Twice_is_as_good_as_once_and_the_options_of_both_hold()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.UseBarsErrors(),
            builder => builder.Services.AddBarsErrors().AddBarsErrors(options => options.NameInvalidFields = false));
        Assert.Equal("501 REC_NOT_IMPLEMENTED not-supported", (await GetAsync(receiver, "/nowhere")).Combination);
    }

    [Fact]
    public async Task In_a_branch_it_covers_the_branch()
    {
        var builder = CreateBuilder();
        builder.Services.AddBarsErrors();
        await using var app = builder.Build();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/bars"), branch => branch.UseBarsErrors());
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Null((await Answer.ReadAsync(await client.GetAsync("/nowhere"))).Code);
        Assert.Equal("REC_NOT_IMPLEMENTED", (await Answer.ReadAsync(await client.GetAsync("/bars/nowhere"))).Code);
    }

    [Fact]
    public async Task A_store_of_the_receiver_replaces_the_one_in_memory_wherever_it_is_registered()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapPost("/message", () => Results.Ok()).OncePerBarsMessage(),
            builder => builder.Services.AddBarsMessageStore<FullStore>());
        var request = new HttpRequestMessage(HttpMethod.Post, "/message");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        request.Headers.Add("X-Correlation-ID", Guid.NewGuid().ToString());
        Assert.Equal("408 REC_TIMEOUT timeout", (await Answer.ReadAsync(await receiver.Client.SendAsync(request))).Combination);
    }

    [Fact]
    public async Task Authentication_that_refuses_in_front_of_the_pipeline_is_covered()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapGet("/secret", () => "x").RequireAuthorization(),
            builder =>
            {
                builder.Services.AddAuthentication().AddCookie("cookie", options => options.Events.OnRedirectToLogin = context =>
                {
                    context.Response.StatusCode = 401;
                    context.Response.Headers.WWWAuthenticate = "Bearer";
                    return Task.CompletedTask;
                });
                builder.Services.AddAuthorization();
            });
        var answer = await GetAsync(receiver, "/secret");
        Assert.Equal("401 REC_UNAUTHORIZED security", answer.Combination);
        Assert.Equal("Bearer", answer.Message.Headers.WwwAuthenticate.Single().Scheme);
    }

    private static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder;
    }

    private static async Task<Answer> GetAsync(TestReceiver receiver, string path) =>
        await Answer.ReadAsync(await receiver.Client.GetAsync(path));

    private sealed class FullStore : IBarsMessageStore
    {
        public ValueTask<BarsClaim> ClaimAsync(BarsMessageIds ids, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
