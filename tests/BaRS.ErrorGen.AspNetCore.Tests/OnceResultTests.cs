using System.Text;
using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>
/// Whether a message counts as processed follows from what the sender was answered, however the handler says it. A failure that
/// counted as processed would be answered as a duplicate from then on, and the message would be lost.
/// </summary>
public sealed class OnceResultTests
{
    private const string Conflict = "409 REC_CONFLICT conflict";

    private const string NotFound = "404 REC_NOT_FOUND not-found";

    private const string Unavailable = "503 REC_SERVICE_UNAVAILABLE transient";

    [Theory]
    [InlineData("/minimal/union", NotFound)]
    [InlineData("/minimal/own-class", Unavailable)]
    [InlineData("/minimal/status", Unavailable)]
    [InlineData("/minimal/problem", Unavailable)]
    [InlineData("/minimal/outcome", Conflict)]
    [InlineData("/once/error", Conflict)]
    [InlineData("/once/typed-error", Conflict)]
    [InlineData("/once/outcome", Conflict)]
    [InlineData("/once/bars-result", Conflict)]
    [InlineData("/once/conflict-with-error", Conflict)]
    [InlineData("/once/http-result", NotFound)]
    [InlineData("/once/problem", Unavailable)]
    [InlineData("/once/problem-without-status", Unavailable)]
    [InlineData("/once/not-found", NotFound)]
    [InlineData("/plain/error", Conflict)]
    [InlineData("/plain/typed-error", Conflict)]
    [InlineData("/plain/http-result", NotFound)]
    [InlineData("/plain/problem-without-status", Unavailable)]
    [InlineData("/plain/not-found", NotFound)]
    public async Task A_failure_is_not_processed(string path, string combination)
    {
        await using var receiver = await StartAsync(path);
        var id = Guid.NewGuid();
        for (var i = 0; i < 2; i++)
            Assert.Equal(combination, (await PostAsync(receiver, path, id)).Combination);
    }

    [Theory]
    [InlineData("/minimal/union?ok=true")]
    [InlineData("/minimal/own-class?ok=true")]
    [InlineData("/minimal/text")]
    [InlineData("/minimal/stream")]
    [InlineData("/once/ok")]
    [InlineData("/once/value")]
    [InlineData("/once/http-result?ok=true")]
    [InlineData("/once/file")]
    [InlineData("/plain/ok")]
    [InlineData("/plain/value")]
    [InlineData("/plain/http-result?ok=true")]
    [InlineData("/plain/file")]
    public async Task A_success_is_processed(string path)
    {
        await using var receiver = await StartAsync(path);
        var id = Guid.NewGuid();
        Assert.Equal(200, (await PostAsync(receiver, path, id)).Status);
        Assert.Equal("409 REC_CONFLICT duplicate", (await PostAsync(receiver, path, id)).Combination);
    }

    [Theory]
    [InlineData("/once/ok")]
    [InlineData("/plain/ok")]
    public async Task A_missing_id_beats_a_malformed_body_of_an_action_too(string path)
    {
        await using var receiver = await StartAsync(path);
        var answer = await PostAsync(receiver, path, null, "{");
        Assert.Equal(("400 REC_BAD_REQUEST required", "X-Request-ID is missing."), (answer.Combination, answer.Diagnostics));
    }

    private static Task<TestReceiver> StartAsync(string path) => TestReceiver.StartAsync(
        app =>
        {
            var controllers = app.MapControllers();
            if (path.StartsWith("/plain", StringComparison.Ordinal))
                controllers.OncePerBarsMessage();
            Map(app.MapGroup("/minimal").OncePerBarsMessage());
        },
        builder => builder.Services.AddControllers().AddApplicationPart(typeof(OnceResultTests).Assembly));

    private static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/union", Results<Ok, NotFound> (bool ok = false) => ok ? TypedResults.Ok() : TypedResults.NotFound());
        group.MapPost("/own-class", IResult (bool ok = false) => new OwnResult(ok ? 200 : 503));
        group.MapPost("/status", () => Results.StatusCode(503));
        group.MapPost("/problem", () => Results.Problem(statusCode: 503));
        group.MapPost("/outcome", () => BarsOperationOutcome.Create(BarsErrors.RecConflict("The slot is taken.")));
        group.MapPost("/text", () => "done");
        group.MapPost("/stream", () => Results.Stream(new MemoryStream("done"u8.ToArray())));
    }

    private static async Task<Answer> PostAsync(TestReceiver receiver, string path, Guid? id, string body = "{}")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (id is { } given)
        {
            request.Headers.Add("X-Request-ID", given.ToString());
            request.Headers.Add("X-Correlation-ID", given.ToString());
        }

        using var response = await receiver.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    // Sets its status when it is written, and tells nobody before.
    private sealed class OwnResult(int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            return Task.CompletedTask;
        }
    }
}
