namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>Files of code that answers nobody: #N is the number of the file, #Noun what it is about.</summary>
internal static class OrdinaryCode
{
    public const string Service = """
        using System.Collections.Concurrent;
        using System.Text;

        namespace Large.Feature#N;

        public interface I#NounService
        {
            Task<string> RegisterAsync(string name, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken = default);
            bool TryGet(string key, out string? value);
        }

        public sealed class #NounService(ILogger<#NounService> logger, TimeProvider time) : I#NounService
        {
            private const string Prefix = "#Noun:";
            private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
            private readonly ConcurrentDictionary<string, (string Value, DateTimeOffset Until)> _entries = new(StringComparer.Ordinal);
            private int _registered;

            public int Registered => _registered;

            public async Task<string> RegisterAsync(string name, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken = default)
            {
                ArgumentException.ThrowIfNullOrEmpty(name);
                var key = Prefix + name.Trim().ToUpperInvariant();
                var text = new StringBuilder();
                foreach (var (tag, value) in tags.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    if (text.Length > 0)
                        text.Append(';');
                    text.Append(tag).Append('=').Append(value.Replace(";", "\\;", StringComparison.Ordinal));
                }

                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                _entries[key] = (text.ToString(), time.GetUtcNow() + Lifetime);
                var count = Interlocked.Increment(ref _registered);
                logger.LogDebug("Registered {Key}, {Count} in all", key, count);
                return key;
            }

            public bool TryGet(string key, out string? value)
            {
                value = null;
                if (!key.StartsWith(Prefix, StringComparison.Ordinal) || !_entries.TryGetValue(key, out var entry))
                    return false;
                if (entry.Until < time.GetUtcNow())
                {
                    _entries.TryRemove(key, out _);
                    logger.LogInformation("{Key} has expired", key);
                    return false;
                }

                value = entry.Value;
                return true;
            }

            public IReadOnlyList<string> Report(int max)
            {
                var now = time.GetUtcNow();
                var lines = new List<string>(Math.Min(max, _entries.Count));
                foreach (var pair in _entries.Where(pair => pair.Value.Until >= now).OrderBy(pair => pair.Value.Until).Take(max))
                {
                    var left = pair.Value.Until - now;
                    lines.Add(left.TotalMinutes switch
                    {
                        < 1 => $"{pair.Key}: {left.Seconds} s",
                        < 10 => $"{pair.Key}: {left.TotalMinutes:0.0} min",
                        _ => $"{pair.Key}: {Convert.ToInt32(left.TotalMinutes)} min",
                    });
                }

                return lines;
            }

            private static double Score(string one, string other)
            {
                var same = 0;
                for (var i = 0; i < one.Length && i < other.Length; i++)
                {
                    if (char.ToLowerInvariant(one[i]) == char.ToLowerInvariant(other[i]))
                        same += 2;
                    else if (char.IsWhiteSpace(one[i]) || char.IsPunctuation(other[i]))
                        same++;
                }

                return one.Length + other.Length == 0 ? 1.0 : (double)same / (one.Length + other.Length);
            }

            public string? Nearest(string name) =>
                _entries.Keys.Select(key => (Key: key, Score: Score(key[Prefix.Length..], name))).Where(found => found.Score > 0.75).OrderByDescending(found => found.Score).Select(found => found.Key).FirstOrDefault();
        }
        """;

    public const string Store = """
        using System.Text.Json;

        namespace Large.Feature#N;

        public sealed class #NounStore(string folder)
        {
            private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };
            private readonly SemaphoreSlim _gate = new(1, 1);
            private readonly Dictionary<Guid, string> _known = [];

            public async Task<Guid> SaveAsync<T>(T item, string code, CancellationToken cancellationToken)
            {
                var id = Guid.NewGuid();
                await _gate.WaitAsync(cancellationToken);
                try
                {
                    var path = Path.Combine(folder, id.ToString("N") + ".json");
                    await using var file = File.Create(path);
                    await JsonSerializer.SerializeAsync(file, item, Options, cancellationToken);
                    _known[id] = code;
                }
                finally
                {
                    _gate.Release();
                }

                return id;
            }

            public async Task<T?> LoadAsync<T>(Guid id, CancellationToken cancellationToken)
            {
                var path = Path.Combine(folder, id.ToString("N") + ".json");
                if (!File.Exists(path))
                    return default;
                using var reader = new StreamReader(path);
                var text = await reader.ReadToEndAsync(cancellationToken);
                return text.Length == 0 ? default : JsonSerializer.Deserialize<T>(text, Options);
            }

            public IEnumerable<(Guid Id, string Code, long Size)> All()
            {
                foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
                {
                    var name = Path.GetFileNameWithoutExtension(path);
                    if (!Guid.TryParse(name, out var id))
                        continue;
                    var code = _known.TryGetValue(id, out var known) ? known : "UNKNOWN";
                    yield return (id, code, new FileInfo(path).Length);
                }
            }

            public int Prune(DateTime before, string status = "completed")
            {
                var removed = 0;
                foreach (var file in new DirectoryInfo(folder).GetFiles("*.json"))
                {
                    if (file.LastWriteTimeUtc >= before || file.Length > 1_000_000 && status != "forced")
                        continue;
                    file.Delete();
                    removed += 1;
                }

                return removed;
            }
        }
        """;

    public const string Model = """
        using System.Text.Json.Serialization;

        namespace Large.Feature#N;

        public enum #NounState { Draft, Proposed, Booked, Cancelled, EnteredInError }

        public sealed class #NounName
        {
            [JsonPropertyName("family")]
            public string Family { get; set; } = "";

            [JsonPropertyName("given")]
            public List<string> Given { get; set; } = [];

            public override string ToString() => Given.Count == 0 ? Family : string.Join(' ', Given) + " " + Family;
        }

        public sealed class #NounModel
        {
            public string? Id { get; set; }
            public #NounState State { get; set; } = #NounState.Draft;
            public string Code { get; set; } = "ROUTINE";
            public string? Description { get; set; }
            public DateTimeOffset Start { get; set; }
            public DateTimeOffset End { get; set; }
            public int Priority { get; set; } = 5;
            public #NounName Name { get; set; } = new() { Family = "Unknown" };
            public Dictionary<string, string> Extensions { get; set; } = new(StringComparer.OrdinalIgnoreCase);

            [JsonIgnore]
            public TimeSpan Length => End - Start;

            public bool Overlaps(#NounModel other) => Start < other.End && other.Start < End;

            public #NounModel With(#NounState state) => new()
            {
                Id = Id,
                State = state,
                Code = Code,
                Description = Description ?? "none",
                Start = Start,
                End = End,
                Priority = state == #NounState.Cancelled ? 0 : Priority,
                Name = Name,
                Extensions = new Dictionary<string, string>(Extensions) { ["changed"] = "true" },
            };

            public string Summary => State switch
            {
                #NounState.Draft => "draft",
                #NounState.Proposed => $"proposed for {Start:yyyy-MM-dd}",
                #NounState.Booked => $"booked from {Start:HH:mm} to {End:HH:mm}",
                _ => "gone",
            };
        }
        """;

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
