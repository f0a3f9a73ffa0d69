namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>
/// Files of code around the services, which calls others, checks and waits: #N is the number of the file, #Noun what it
/// is about.
/// </summary>
internal static class SurroundingCode
{
    public const string Client = """
        using System.Net;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;

        namespace Large.Feature#N;

        public sealed record #NounAnswer(string Id, string Name, int Total);

        public sealed class #NounClient(HttpClient client, ILogger<#NounClient> logger)
        {
            public async Task<#NounAnswer?> FindAsync(string id, string token, CancellationToken cancellationToken)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"directory/#Noun/{Uri.EscapeDataString(id)}");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                using var response = await client.SendAsync(request, cancellationToken);
                if (response.StatusCode == HttpStatusCode.NotFound)
                    return null;
                if (!response.IsSuccessStatusCode)
                {
                    logger.LogError("The directory answered {Status} for {Id}", (int)response.StatusCode, id);
                    throw new HttpRequestException($"The directory answered {(int)response.StatusCode}.");
                }

                return await response.Content.ReadFromJsonAsync<#NounAnswer>(cancellationToken);
            }

            public async Task<IReadOnlyList<#NounAnswer>> ListAsync(int pages, CancellationToken cancellationToken)
            {
                var all = new List<#NounAnswer>();
                for (var page = 1; page <= pages; page++)
                {
                    var answers = await client.GetFromJsonAsync<List<#NounAnswer>>($"directory/#Noun?page={page}", cancellationToken);
                    if (answers is null || answers.Count == 0)
                        break;
                    all.AddRange(answers.Where(answer => answer.Total > 0 && !string.Equals(answer.Name, "test", StringComparison.OrdinalIgnoreCase)));
                }

                logger.LogInformation("Read {Count} of #Noun", all.Count);
                return all;
            }

            public static bool IsReady(HttpResponseMessage response) =>
                response.Headers.TryGetValues("X-Ready", out var values) && values.Any(value => value is "true" or "1");
        }
        """;

    public const string Validator = """
        using System.Text.RegularExpressions;

        namespace Large.Feature#N;

        public sealed record #NounProblem(string Field, string Message, int Line);

        public sealed partial class #NounValidator
        {
            private static readonly string[] Required = ["identifier", "subject", "status", "start", "end"];
            private static readonly HashSet<string> States = new(StringComparer.Ordinal) { "proposed", "pending", "booked", "arrived", "fulfilled", "cancelled" };

            public IReadOnlyList<#NounProblem> Validate(IReadOnlyDictionary<string, string> fields)
            {
                var problems = new List<#NounProblem>();
                var line = 0;
                foreach (var name in Required)
                {
                    line++;
                    if (!fields.TryGetValue(name, out var value) || string.IsNullOrWhiteSpace(value))
                        problems.Add(new #NounProblem(name, $"'{name}' is missing.", line));
                    else if (value.Length > 256)
                        problems.Add(new #NounProblem(name, $"'{name}' has {value.Length} characters.", line));
                }

                if (fields.TryGetValue("status", out var status) && !States.Contains(status))
                    problems.Add(new #NounProblem("status", $"'{status}' is none of {string.Join(", ", States)}.", line));
                if (fields.TryGetValue("identifier", out var number) && !IsNumber(number))
                    problems.Add(new #NounProblem("identifier", "The number is not valid.", line));
                return problems;
            }

            public static bool IsNumber(string text)
            {
                if (text.Length != 10 || !text.All(char.IsAsciiDigit))
                    return false;
                var sum = 0;
                for (var i = 0; i < 9; i++)
                    sum += (text[i] - '0') * (10 - i);
                var check = 11 - (sum % 11);
                return check switch { 11 => text[9] == '0', 10 => false, _ => text[9] - '0' == check };
            }

            public static (string Code, string Value) Split(string text)
            {
                var at = text.IndexOf('|', StringComparison.Ordinal);
                return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
            }

            public static string Clean(string text) => Spaces().Replace(text.Trim(), " ");

            [GeneratedRegex(@"\s+")]
            private static partial Regex Spaces();
        }
        """;

    public const string Worker = """
        using System.Threading.Channels;

        namespace Large.Feature#N;

        public sealed class #NounOptions
        {
            public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);
            public int BatchSize { get; set; } = 100;
            public string Queue { get; set; } = "#Noun-outgoing";
        }

        public sealed class #NounWorker(Channel<string> channel, #NounOptions options, ILogger<#NounWorker> logger) : BackgroundService
        {
            private long _sent;
            private long _failed;

            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var timer = new PeriodicTimer(options.Interval);
                while (await timer.WaitForNextTickAsync(stoppingToken))
                {
                    var batch = new List<string>(options.BatchSize);
                    while (batch.Count < options.BatchSize && channel.Reader.TryRead(out var message))
                        batch.Add(message);
                    if (batch.Count == 0)
                        continue;
                    try
                    {
                        await SendAsync(batch, stoppingToken);
                        _sent += batch.Count;
                    }
                    catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
                    {
                        _failed += batch.Count;
                        logger.LogError(exception, "A batch of {Count} to {Queue} failed", batch.Count, options.Queue);
                        foreach (var message in batch)
                            await channel.Writer.WriteAsync(message, stoppingToken);
                    }
                }

                logger.LogInformation("{Sent} sent, {Failed} failed", _sent, _failed);
            }

            private static async Task SendAsync(IReadOnlyCollection<string> batch, CancellationToken cancellationToken)
            {
                foreach (var group in batch.GroupBy(message => message.Length > 1024 ? "large" : "small"))
                {
                    if (group.Key == "large" && group.Count() > 10)
                        throw new InvalidOperationException("Too many large messages: " + group.Count());
                    await Task.Delay(TimeSpan.FromMilliseconds(group.Sum(message => message.Length) % 50), cancellationToken);
                }
            }
        }
        """;
}
