using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.Sender.Tests.Support;

/// <summary>What became of the messages of a storm.</summary>
/// <param name="Messages">All of them.</param>
/// <param name="ReportedDelivered">Those that were reported as delivered.</param>
/// <param name="Refused">Those that the receiver refuses for good, and that were reported so.</param>
/// <param name="Lost">Those that were never processed, and not refused.</param>
/// <param name="Unknown">Those that were processed, and reported as failed.</param>
/// <param name="Twice">Those that were processed more than once.</param>
/// <param name="Sends">All requests.</param>
internal sealed record StormResult(int Messages, int ReportedDelivered, int Refused, int Lost, int Unknown, int Twice, int Sends);

/// <summary>
/// A receiver on Kestrel that removes duplicates by X-Request-ID, as the standard wants, and has every trouble before and after it
/// processes a message. What happens to a message follows from its number alone, so that each sender meets the same storm. No
/// message meets more trouble of one kind than the retry policies have resends for.
/// </summary>
internal sealed class StormReceiver : IAsyncDisposable
{
    private const double Loss = 0.3;
    private const int MostBefore = 3;
    private const int MostLost = 4;

    private static readonly string[] Before =
        ["401", "408", "409 REC_TIMEOUT", "425", "429", "500", "502", "503", "reset", "stall", "half 503"];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Message> _messages = [];
    private int _sends;

    private StormReceiver(WebApplication app, TestTime clock)
    {
        _app = app;
        Clock = clock;
    }

    public TestTime Clock { get; }

    public Uri Address => new(_app.Urls.First() + "/$process-message");

    public static TestTime Time() => new(TimeSpan.FromSeconds(35), TimeSpan.FromMinutes(15)) { StandsStill = true };

    public static TestTime StockTime() => new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)) { StandsStill = true };

    public static string Id(int number) => number.ToString("00000000-0000-0000-0000-000000000000", CultureInfo.InvariantCulture);

    public static async Task<StormReceiver> StartAsync(TestTime clock)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new StormReceiver(app, clock);
        app.Run(receiver.AnswerAsync);
        await app.StartAsync();
        return receiver;
    }

    public StormResult Judge(int count, IReadOnlyDictionary<int, bool> told)
    {
        var messages = Enumerable.Range(0, count)
            .Select(i => (Told: told[i], IsRefused: IsRefused(i), Done: _messages.TryGetValue(Id(i), out var message) ? message.Done : 0))
            .ToList();
        return new StormResult(
            count,
            messages.Count(message => message.Told),
            messages.Count(message => message is { IsRefused: true, Told: false, Done: 0 }),
            messages.Count(message => message is { IsRefused: false, Done: 0 }),
            messages.Count(message => message is { Told: false, Done: > 0 }),
            messages.Count(message => message.Done > 1),
            _sends);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static bool IsRefused(int number) => number % 50 == 7;

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _sends);
        var id = context.Request.Headers["X-Request-ID"].ToString();
        var number = int.Parse(id.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var message = _messages.GetOrAdd(id, _ => new Message(number));
        foreach (var header in new[] { "X-Request-ID", "X-Correlation-ID" })
            context.Response.Headers[header] = context.Request.Headers[header];

        if (IsRefused(number))
        {
            await WriteAsync(context, 501, Answers.Outcome("REC_NOT_IMPLEMENTED", "not-supported"));
            return;
        }

        string? fault;
        bool isFirst, isLost;
        lock (message)
        {
            fault = message.Faults.TryDequeue(out var next) ? next : null;
            isFirst = fault is null && message.Done == 0;
            message.Done += isFirst ? 1 : 0;
            isLost = fault is null && message.LostAnswers-- > 0;
        }

        if (fault is not null)
            await FailAsync(context, fault, id);
        else if (isLost)
            await LoseAsync(context, message.LostAnswers % 3, id);
        else if (isFirst)
            await WriteAsync(context, 200, "{}");
        else
            await WriteAsync(context, 409, Answers.DuplicateBody);
    }

    private async Task FailAsync(HttpContext context, string fault, string id)
    {
        switch (fault)
        {
            case "reset":
                context.Abort();
                break;
            case "stall":
                await Clock.StallAsync(context.RequestAborted, id);
                break;
            case "half 503":
                await WriteAsync(context, 503, Answers.DuplicateBody, 40);
                break;
            case "502":
                await WriteAsync(context, 502, "<html>502 Bad Gateway</html>");
                break;
            case "429":
                context.Response.Headers.RetryAfter = "3";
                await WriteAsync(context, 429, Answers.Outcome("SEND_TOO_MANY_REQUESTS", "throttled"));
                break;
            default:
                var (code, issue) = fault switch
                {
                    "401" => ("SEND_UNAUTHORIZED", "expired"),
                    "425" => ("REC_TOO_EARLY", "duplicate"),
                    "500" => ("REC_SERVER_ERROR", "exception"),
                    "503" => ("REC_SERVICE_UNAVAILABLE", "transient"),
                    _ => ("REC_TIMEOUT", "timeout"),
                };
                await WriteAsync(context, int.Parse(fault[..3], CultureInfo.InvariantCulture), Answers.Outcome(code, issue));
                break;
        }
    }

    // The work is done, and the answer does not arrive.
    private async Task LoseAsync(HttpContext context, int how, string id)
    {
        if (how == 0)
            context.Abort();
        else if (how == 1)
            await WriteAsync(context, 200, Answers.DuplicateBody, 40);
        else
            await Clock.StallAsync(context.RequestAborted, id);
    }

    private static async Task WriteAsync(HttpContext context, int status, string body, int cutAt = int.MaxValue)
    {
        context.Response.StatusCode = status;
        context.Response.ContentLength = body.Length;
        await context.Response.WriteAsync(body.Length > cutAt ? body[..cutAt] : body);
        await context.Response.Body.FlushAsync();
        if (cutAt < body.Length)
            context.Abort();
    }

    private sealed class Message
    {
        public Message(int number)
        {
            var random = new Random(number);
            for (var i = 0; i < MostBefore && random.NextDouble() < Loss; i++)
            {
                var fault = Before[random.Next(Before.Length)];
                if (fault != "401" || !Faults.Contains("401"))
                    Faults.Enqueue(fault);
            }

            while (LostAnswers < MostLost && random.NextDouble() < Loss)
                LostAnswers++;
        }

        public Queue<string> Faults { get; } = [];

        public int LostAnswers { get; set; }

        public int Done { get; set; }
    }
}
