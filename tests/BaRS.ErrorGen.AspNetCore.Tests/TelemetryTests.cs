using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>What is seen of errors from outside, through OpenTelemetry: counted and logged once each, without data of a patient.</summary>
/// <remarks>Alone, because OpenTelemetry sees the meters of all receivers of the process.</remarks>
[Collection(nameof(Alone))]
public sealed class TelemetryTests
{
    private const string NhsNumber = "943 476 5919";

    private readonly List<Metric> _metrics = [];

    private readonly List<LogRecord> _logs = [];

    [Fact]
    public async Task Errors_are_counted_by_scenario_and_successes_are_not()
    {
        await RunAsync("/conflict", "/conflict", "/throws", "/ok", "/nowhere");
        Assert.Equal(
            ["RecConflict 2", "RecNotImplementedNotSupported 1", "RecServerErrorException 1"],
            Points("bars.errors").Select(point => $"{Tag(point, "bars.scenario")} {point.GetSumLong()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_durations_of_the_server_say_which_error_was_answered()
    {
        await RunAsync("/conflict", "/throws", "/ok");
        Assert.Equal(
            ["200 ", "409 RecConflict", "500 RecServerErrorException"],
            Points("http.server.request.duration")
                .Select(point => $"{Tag(point, "http.response.status_code")} {Tag(point, "bars.scenario")}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_error_is_one_event_with_its_codes_and_ids()
    {
        await RunAsync("/conflict", "/ok");
        var record = Assert.Single(Events());
        Assert.Equal((1, "BarsErrorAnswered", LogLevel.Information), (record.EventId.Id, record.EventId.Name, record.LogLevel));
        Assert.Equal(
            [
                "Code=REC_CONFLICT", "CorrelationId=22222222-2222-2222-2222-222222222222", "IssueCode=conflict",
                "RequestId=11111111-1111-1111-1111-111111111111", "Scenario=RecConflict", "StatusCode=409",
            ],
            record.Attributes!
                .Where(attribute => attribute.Key != "{OriginalFormat}")
                .Select(attribute => $"{attribute.Key}={attribute.Value}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/throws", LogLevel.Error)]
    [InlineData("/down", LogLevel.Error)]
    [InlineData("/refuses", LogLevel.Information)]
    [InlineData("/conflict", LogLevel.Information)]
    [InlineData("/status/500", LogLevel.Information)]
    [InlineData("/number/943%20476%205919", LogLevel.Information)]
    [InlineData("/nowhere/943%20476%205919", LogLevel.Information)]
    public async Task An_error_is_at_Error_only_if_an_exception_broke_the_receiver(string path, LogLevel level)
    {
        await RunAsync(path);
        var record = Assert.Single(Events());
        Assert.Equal(level, record.LogLevel);
        Assert.Equal(level == LogLevel.Error, record.Exception is not null);

        // The exception itself may hold anything; where there is one, it is for those who may read errors.
        Assert.DoesNotContain(NhsNumber, record.FormattedMessage + string.Join(' ', record.Attributes!), StringComparison.Ordinal);
        Assert.DoesNotContain(_logs, other => other != record && other.LogLevel >= LogLevel.Error);
    }

    [Fact]
    public async Task An_id_that_is_none_is_the_text_of_the_sender_and_not_logged()
    {
        await RunWithIdAsync(NhsNumber, "/conflict");
        var record = Assert.Single(Events());
        Assert.Equal(
            "Answered RecConflict (409 REC_CONFLICT conflict) to the request (none) of (none).",
            record.FormattedMessage);
    }

    [Fact]
    public async Task A_response_that_broke_off_is_an_event_of_its_own_and_no_answered_error()
    {
        await RunAsync("/breaks-off");
        var record = Assert.Single(Events());
        Assert.Equal((2, "BarsResponseHadStarted", LogLevel.Error), (record.EventId.Id, record.EventId.Name, record.LogLevel));
        Assert.Empty(Points("bars.errors"));
    }

    private Task RunAsync(params string[] paths) => RunWithIdAsync(null, paths);

    private async Task RunWithIdAsync(string? id, params string[] paths)
    {
        await using var receiver = await TestReceiver.StartAsync(Map, Observe);
        foreach (var path in paths)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Request-ID", id ?? "11111111-1111-1111-1111-111111111111");
            request.Headers.Add("X-Correlation-ID", id ?? "22222222-2222-2222-2222-222222222222");
            try
            {
                (await receiver.Client.SendAsync(request)).Dispose();
            }
            catch (HttpRequestException)
            {
                Assert.Equal("/breaks-off", path);
            }
        }

        await receiver.StopAsync();
        receiver.Services.GetRequiredService<MeterProvider>().ForceFlush();
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/ok", () => "x");
        app.MapGet("/conflict", () => BarsErrors.RecConflict("The slot of " + NhsNumber + " is taken."));
        app.MapGet("/throws", string () => throw new InvalidOperationException(NhsNumber));
        app.MapGet("/down", string () => throw BarsErrors.RecServiceUnavailableTransient().ToException(new TimeoutException(NhsNumber)));
        app.MapGet("/refuses", string () => throw BarsErrors.RecConflict().ToException(new InvalidOperationException(NhsNumber)));
        app.MapGet("/status/{status}", (int status) => Results.StatusCode(status));
        app.MapGet("/number/{number}", (int number) => number);
        app.MapGet("/breaks-off", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            throw new InvalidOperationException("x");
        });
    }

    private void Observe(WebApplicationBuilder builder)
    {
        builder.Services.AddOpenTelemetry().WithMetrics(
            metrics => metrics.AddMeter("Bars.Errors", "Microsoft.AspNetCore.Hosting").AddInMemoryExporter(_metrics));
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.AddInMemoryExporter(_logs);
        });
    }

    private IEnumerable<LogRecord> Events() => _logs.Where(record => record.CategoryName == "Bars.Errors");

    // The last of a name: there is one more export when the receiver is disposed of.
    private List<MetricPoint> Points(string name)
    {
        List<MetricPoint> points = [];
        if (_metrics.LastOrDefault(metric => metric.Name == name) is { } last)
        {
            foreach (ref readonly var point in last.GetMetricPoints())
                points.Add(point);
        }

        return points;
    }

    private static string? Tag(MetricPoint point, string name)
    {
        foreach (var tag in point.Tags)
        {
            if (tag.Key == name)
                return tag.Value?.ToString();
        }

        return null;
    }
}
