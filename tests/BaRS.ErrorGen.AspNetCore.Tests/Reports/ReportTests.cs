using System.Threading.RateLimiting;
using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Timeouts;

namespace BaRS.ErrorGen.AspNetCore.Tests.Reports;

/// <summary>What users of other frameworks reported, in the words of what must hold here.</summary>
public sealed class ReportTests
{
    // dotnet/aspnetcore#56259: the framework's writer answers text/plain with an empty body.
    [Theory]
    [InlineData("text/plain")]
    [InlineData("image/png")]
    [InlineData("not a media type")]
    [InlineData("application/fhir+json;fhirVersion=4.0;version=1.0")]
    public async Task Whatever_the_sender_accepts_an_error_has_its_outcome(string accept)
    {
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.UseExceptionHandler();
                app.UseStatusCodePages();
                app.MapGet("/throws", string () => throw new InvalidOperationException());
                app.MapGet("/problem", () => Results.Problem(statusCode: 503));
            },
            builder => builder.Services.AddProblemDetails());
        foreach (var path in new[] { "/nowhere", "/throws", "/problem" })
            Assert.NotNull((await GetAsync(receiver, path, ("Accept", accept))).Code);
    }

    // dotnet/aspnetcore#64486: MVC writes validation errors without the writers of problem details.
    [Fact]
    public async Task Validation_of_MVC_is_answered_even_if_MVC_itself_was_not_told()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapControllers(),
            builder => builder.Services.AddControllers().AddApplicationPart(typeof(ReportTests).Assembly));
        Assert.Equal("400 REC_BAD_REQUEST value", (await GetAsync(receiver, "/mvc/number?value=x")).Combination);
    }

    // dotnet/aspnetcore#58643: the token of a request that timed out is cancelled, so that nothing is written with it.
    [Fact]
    public async Task The_answer_to_a_request_that_timed_out_is_whole()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.UseRequestTimeouts();
                app.MapGet("/slow", (CancellationToken token) => Task.Delay(Timeout.Infinite, token))
                    .WithRequestTimeout(new RequestTimeoutPolicy
                    {
                        Timeout = TimeSpan.FromMilliseconds(10),
                        WriteTimeoutResponse = context => ((IResult)BarsErrors.RecTimeoutConnection("Too slow.")).ExecuteAsync(context),
                    });
            },
            builder => builder.Services.AddRequestTimeouts());
        var answer = await GetAsync(receiver, "/slow");
        Assert.Equal(("408 REC_TIMEOUT timeout", "Too slow."), (answer.Combination, answer.Diagnostics));
    }

    // dotnet/aspnetcore#47525: a form that is too large is 500 in a minimal API, and a validation error without a name in MVC.
    [Fact]
    public async Task A_form_that_is_too_large_is_the_sender_s_fault()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapPost("/form", (IFormFile file) => file.Length).DisableAntiforgery(),
            builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1_000));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[10_000]), "file", "file.bin" } };
        using var response = await receiver.Client.PostAsync("/form", form);
        Assert.Equal("400 REC_BAD_REQUEST value", (await Answer.ReadAsync(response)).Combination);
    }

    // dotnet/aspnetcore#4953 and #42212: unknown routes and exceptions have no body where the errors of controllers have one.
    [Theory]
    [InlineData("/nowhere", 501)]
    [InlineData("/mvc/throws/any", 500)]
    [InlineData("/mvc/status/404", 404)]
    public async Task Unknown_routes_exceptions_and_results_of_controllers_have_the_same_shape(string path, int status)
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapControllers(),
            builder => builder.Services.AddControllers().AddApplicationPart(typeof(ReportTests).Assembly));
        var answer = await GetAsync(receiver, path);
        Assert.Equal((status, BarsOperationOutcome.MediaType), (answer.Status, answer.MediaType));
        Assert.NotNull(answer.Code);
    }

    // dotnet/aspnetcore#2378: a portal in a browser cannot read an error without the headers of CORS.
    [Fact]
    public async Task An_exception_keeps_the_headers_of_CORS()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.UseCors();
                app.MapGet("/throws", string () => throw new InvalidOperationException());
            },
            builder => builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin())));
        var answer = await GetAsync(receiver, "/throws", ("Origin", "https://portal.example"));
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
    }

    // dotnet/aspnetcore#31024: an exception handler that answers 404 breaks the response off.
    [Fact]
    public async Task An_exception_handler_of_the_receiver_s_may_answer_404()
    {
        await using var receiver = await TestReceiver.StartAsync(app =>
        {
            app.UseExceptionHandler(inner => inner.Run(context =>
            {
                context.Response.StatusCode = 404;
                return context.Features.Get<IExceptionHandlerFeature>() is null ? context.Response.WriteAsync("?") : Task.CompletedTask;
            }));
            app.MapGet("/throws", string () => throw new KeyNotFoundException());
        });

        // The framework throws the exception again, and it is answered like any other.
        Assert.Equal("500 REC_SERVER_ERROR exception", (await GetAsync(receiver, "/throws")).Combination);
    }

    // dotnet/aspnetcore#44100: the challenge of a bearer token has no body.
    [Fact]
    public async Task A_challenge_has_its_outcome_and_keeps_its_header()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapGet("/secret", () => "x").RequireAuthorization(),
            builder =>
            {
                builder.Services.AddAuthentication("token").AddScheme<AuthenticationSchemeOptions, TokenHandler>("token", null);
                builder.Services.AddAuthorization();
            });
        var answer = await GetAsync(receiver, "/secret");
        Assert.Equal(("401 REC_UNAUTHORIZED security", "Bearer"), (answer.Combination, answer.Header("WWW-Authenticate")));
    }

    // dotnet/aspnetcore#22906 and #41008: a limiter answers 503, which says that the receiver is down; microsoft/fhir-server#2607:
    // its OperationOutcome lacked resourceType.
    [Fact]
    public async Task What_a_limiter_refuses_is_a_whole_outcome_that_says_to_send_again_later()
    {
        await using var receiver = await TestReceiver.StartAsync(
            app =>
            {
                app.UseRateLimiter();
                app.MapGet("/", () => "x");
            },
            builder => builder.Services.AddRateLimiter(options =>
            {
                options.RejectionStatusCode = 429;
                options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(_ => Failure.Empty());
            }));
        var answer = await GetAsync(receiver, "/");
        Assert.Equal("429 REC_TOO_MANY_REQUESTS throttled", answer.Combination);
        Assert.StartsWith("{\"resourceType\":\"OperationOutcome\",", answer.Body, StringComparison.Ordinal);
        Assert.Equal(BarsRetryAction.RetryWithBackoff, BarsRetry.Classify(answer.Status, answer.Code, answer.Issue).Action);
    }

    // dotnet/aspnetcore#61723: a body that is too large once it is decompressed is 500. See BodyTests.
    // dotnet/aspnetcore#16889: 406 has no body. See ExitMatrixTests.
    private static async Task<Answer> GetAsync(TestReceiver receiver, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await receiver.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
