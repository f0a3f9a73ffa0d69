using System.Net.Http.Headers;
using System.Text;
using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>Whatever leaves a minimal API without an answer of its own leaves as an OperationOutcome that a receiver may send.</summary>
public sealed class ExitTests
{
    [Theory]
    [InlineData("GET", "/nowhere", "501 REC_NOT_IMPLEMENTED not-supported")]
    [InlineData("PUT", "/$process-message", "405 REC_METHOD_NOT_ALLOWED not-supported")]
    [InlineData("GET", "/Slot", "400 REC_BAD_REQUEST value")]
    [InlineData("GET", "/Slot?start=tomorrow", "400 REC_BAD_REQUEST value")]
    [InlineData("GET", "/throws", "500 REC_SERVER_ERROR exception")]
    [InlineData("GET", "/times-out", "408 REC_TIMEOUT timeout")]
    [InlineData("GET", "/not-implemented", "501 REC_NOT_IMPLEMENTED not-supported")]
    [InlineData("GET", "/refuses", "409 REC_CONFLICT conflict")]
    [InlineData("GET", "/status/401", "401 REC_UNAUTHORIZED security")]
    [InlineData("GET", "/status/403", "403 REC_FORBIDDEN forbidden")]
    [InlineData("GET", "/status/404", "404 REC_NOT_FOUND not-found")]
    [InlineData("GET", "/status/409", "409 REC_CONFLICT conflict")]
    [InlineData("GET", "/status/413", "400 REC_BAD_REQUEST value")]
    [InlineData("GET", "/status/418", "400 REC_BAD_REQUEST value")]
    [InlineData("GET", "/status/429", "429 REC_TOO_MANY_REQUESTS throttled")]
    [InlineData("GET", "/status/500", "500 REC_SERVER_ERROR exception")]
    [InlineData("GET", "/status/503", "503 REC_SERVICE_UNAVAILABLE transient")]
    [InlineData("GET", "/status/504", "408 REC_TIMEOUT timeout")]
    [InlineData("GET", "/problem", "503 REC_SERVICE_UNAVAILABLE transient")]
    [InlineData("GET", "/validation", "400 REC_BAD_REQUEST value")]
    public async Task A_failure_of_the_framework_is_answered(string method, string path, string combination)
    {
        foreach (var environment in new[] { "Production", "Development" })
        {
            await using var receiver = await TestReceiver.StartAsync(Map, environment: environment);
            var answer = await SendAsync(receiver, new HttpRequestMessage(new HttpMethod(method), path));
            Assert.Equal(combination, answer.Combination);
            AssertLegal(answer);
        }
    }

    [Theory]
    [InlineData("application/xml", "<a/>", "415 REC_UNSUPPORTED_MEDIA_TYPE not-supported")]
    [InlineData("application/json", "{", "400 REC_BAD_REQUEST value")]
    [InlineData("application/json", "null", "400 REC_BAD_REQUEST value")]
    [InlineData("application/json", "{\"Id\":\"x\"}", "400 REC_BAD_REQUEST value")]
    public async Task A_body_that_cannot_be_read_is_answered(string mediaType, string body, string combination)
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var request = new HttpRequestMessage(HttpMethod.Post, "/$process-message")
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType)),
        };
        var answer = await SendAsync(receiver, request);
        Assert.Equal(combination, answer.Combination);
        AssertLegal(answer);
    }

    [Fact]
    public async Task Nothing_of_an_exception_is_sent()
    {
        await using var receiver = await TestReceiver.StartAsync(Map, environment: "Development");
        var response = await receiver.Client.GetAsync("/throws");
        Assert.DoesNotContain("943 476 5919", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_path_of_an_unknown_route_is_not_echoed()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var response = await receiver.Client.GetAsync("/Patient/9434765919");
        Assert.DoesNotContain("9434765919", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_wrong_method_keeps_the_header_that_lists_the_right_ones()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await SendAsync(receiver, new HttpRequestMessage(HttpMethod.Put, "/$process-message"));
        Assert.Equal("POST", answer.Message.Content.Headers.Allow.Single());
    }

    [Fact]
    public async Task Fields_are_named_and_their_values_are_not()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var answer = await SendAsync(receiver, new HttpRequestMessage(HttpMethod.Get, "/validation"));
        Assert.Equal("Not valid: patient.identifier.", answer.Diagnostics);
    }

    [Fact]
    public async Task A_HEAD_request_gets_the_headers_and_no_body()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var response = await receiver.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/nowhere"));
        Assert.Equal((501, BarsOperationOutcome.MediaType), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.True(response.Content.Headers.ContentLength > 100);
    }

    [Fact]
    public async Task A_success_and_an_answer_of_the_receiver_s_own_are_left_alone()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        Assert.Equal("fine", await receiver.Client.GetStringAsync("/fine"));
        var own = await receiver.Client.GetAsync("/own");
        Assert.Equal((404, "my own"), ((int)own.StatusCode, await own.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task An_endpoint_that_disables_them_stays_as_the_framework_makes_it()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        var response = await receiver.Client.GetAsync("/disabled");
        Assert.Equal((503, 0), ((int)response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task A_response_that_breaks_off_is_aborted_and_not_ended_as_if_it_were_whole()
    {
        await using var receiver = await TestReceiver.StartAsync(Map);
        // With the body, because the connection may break before the headers are read.
        await Assert.ThrowsAsync<HttpRequestException>(() => receiver.Client.GetStringAsync("/breaks-off"));
    }

    [Fact]
    public async Task The_options_choose_another_error_for_an_exit()
    {
        await using var receiver = await TestReceiver.StartAsync(
            Map,
            builder => builder.Services.AddBarsErrors(options => options.Map = (_, exit, _) =>
                exit == BarsExit.UnknownRoute ? BarsErrors.RecNotFoundAppointmentId("No such thing.") : null));
        var answer = await SendAsync(receiver, new HttpRequestMessage(HttpMethod.Get, "/nowhere"));
        Assert.Equal(("404 REC_NOT_FOUND not-found", "No such thing."), (answer.Combination, answer.Diagnostics));
        Assert.Equal(500, (await SendAsync(receiver, new HttpRequestMessage(HttpMethod.Get, "/throws"))).Status);
    }

    [Fact]
    public async Task Requests_that_the_options_leave_out_are_left_alone()
    {
        await using var receiver = await TestReceiver.StartAsync(
            Map,
            builder => builder.Services.AddBarsErrors(options => options.AppliesTo = context => context.Request.Path.StartsWithSegments("/status")));
        Assert.Null((await SendAsync(receiver, new HttpRequestMessage(HttpMethod.Get, "/nowhere"))).MediaType);
        Assert.NotNull((await SendAsync(receiver, new HttpRequestMessage(HttpMethod.Get, "/status/503"))).Code);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/fine", () => "fine");
        app.MapGet("/own", () => Results.Text("my own", statusCode: 404));
        app.MapGet("/Slot", (DateTimeOffset start) => Results.Ok(start));
        app.MapPost("/$process-message", (Message message) => Results.Ok(message.Id));
        app.MapGet("/throws", string () => throw new InvalidOperationException("NHS number 943 476 5919"));
        app.MapGet("/times-out", string () => throw new TimeoutException());
        app.MapGet("/not-implemented", string () => throw new NotImplementedException());
        app.MapGet("/refuses", string () => throw BarsErrors.RecConflict("The slot is taken.").ToException());
        app.MapGet("/status/{status:int}", (int status) => Results.StatusCode(status));
        app.MapGet("/problem", () => Results.Problem(statusCode: 503, detail: "NHS number 943 476 5919"));
        app.MapGet("/validation", () => Results.ValidationProblem(new Dictionary<string, string[]>
        {
            ["patient.identifier"] = ["'9434765919' is not valid."],
        }));
        app.MapGet("/disabled", () => Results.StatusCode(503)).DisableBarsErrors();
        app.MapGet("/breaks-off", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            throw new InvalidOperationException("broken");
        });
    }

    /// <summary>Every such answer says that it is FHIR, must not be cached, and is one that a receiver may send.</summary>
    private static void AssertLegal(Answer answer)
    {
        Assert.Equal(BarsOperationOutcome.MediaType, answer.MediaType);
        Assert.True(answer.Message.Headers.CacheControl!.NoStore);
        Assert.Contains(
            BarsErrors.All,
            info => (info.StatusCode, info.Code, info.IssueCode) == (answer.Status, answer.Code, answer.Issue)
                && info.Origin.HasFlag(BarsOrigin.Receiver));
        Assert.Equal(["request-1"], answer.Message.Headers.GetValues("X-Request-ID"));
        Assert.Equal(["correlation-1"], answer.Message.Headers.GetValues("X-Correlation-ID"));
    }

    private static async Task<Answer> SendAsync(TestReceiver receiver, HttpRequestMessage request)
    {
        request.Headers.Add("X-Request-ID", "request-1");
        request.Headers.Add("X-Correlation-ID", "correlation-1");
        return await Answer.ReadAsync(await receiver.Client.SendAsync(request));
    }

    private sealed record Message(Guid Id);
}
