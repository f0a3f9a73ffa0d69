namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>Files of services, stores and models, which answer nobody: #N is the number of the file, #Noun what it is about.</summary>
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
}
