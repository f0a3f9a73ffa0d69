using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>What a developer writes first is right: an error is its own response, however it is returned.</summary>
public sealed class WrongUseTests
{
    private static BarsError Error => BarsErrors.RecConflict("The slot is taken.");

    private static BarsOperationOutcome Outcome => BarsOperationOutcome.Create(Error);

    [Theory]
    [InlineData("/error")]
    [InlineData("/error/later")]
    [InlineData("/error/or/success")]
    [InlineData("/outcome")]
    [InlineData("/controller/error")]
    [InlineData("/controller/outcome")]
    [InlineData("/controller/object")]
    public async Task An_error_that_is_returned_is_the_response(string path)
    {
        await using var receiver = await StartAsync();
        var answer = await Answer.ReadAsync(await receiver.Client.GetAsync(path));
        Assert.Equal(("409 REC_CONFLICT conflict", "The slot is taken."), (answer.Combination, answer.Diagnostics));
    }

    [Theory]
    [InlineData("/json/error")]
    [InlineData("/json/outcome")]
    [InlineData("/conflict")]
    public async Task A_serializer_writes_the_outcome_and_nothing_else(string path)
    {
        await using var receiver = await StartAsync();
        var response = await receiver.Client.GetAsync(path);
        Assert.Equal(409, (int)response.StatusCode);
        Assert.Equal(Outcome.ToJson(), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_message_whose_handler_returns_an_error_has_failed()
    {
        await using var receiver = await StartAsync();
        var id = Guid.NewGuid().ToString();
        for (var i = 0; i < 2; i++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/message");
            request.Headers.Add("X-Request-ID", id);
            request.Headers.Add("X-Correlation-ID", id);
            Assert.Equal("409 REC_CONFLICT conflict", (await Answer.ReadAsync(await receiver.Client.SendAsync(request))).Combination);
        }
    }

    private static Task<TestReceiver> StartAsync() => TestReceiver.StartAsync(
        app =>
        {
            app.MapControllers();
            app.MapGet("/error", () => Error);
            app.MapGet("/error/later", async () =>
            {
                await Task.Yield();
                return Error;
            });
            app.MapGet("/error/or/success", IResult (bool ok = false) => ok ? Results.Ok() : Error);
            app.MapGet("/outcome", () => Outcome);
            app.MapGet("/json/error", () => Results.Json(Error, statusCode: 409));
            app.MapGet("/json/outcome", () => Results.Json(Outcome, statusCode: 409));
            app.MapGet("/conflict", () => Results.Conflict(Outcome));
            app.MapPost("/message", () => Error).OncePerBarsMessage();
        },
        builder => builder.Services.AddControllers().AddApplicationPart(typeof(WrongUseTests).Assembly).AddBarsErrors());
}
