using System.Collections.Concurrent;

namespace Sender.Demo;

/// <summary>What a process that sends tells the one that kills it, line by line.</summary>
internal sealed class WorkerReport(int count)
{
    private const string StoredWord = "stored";
    private const string DeliveredWord = "delivered";
    private const string KeptWord = "kept";

    private readonly ConcurrentDictionary<Guid, bool> _delivered = [];
    private int _stored;

    /// <summary>Raised for each message that is delivered or given up.</summary>
    public event Action? Settled;

    /// <summary>How many messages were stored. One more can be, if the process was killed before it said so.</summary>
    public int Stored => Volatile.Read(ref _stored);

    public bool IsComplete => _delivered.Count == count;

    public static void WriteStored() => Write(StoredWord);

    public static void WriteSettled(Guid requestId, string? reason) => Write($"{(reason is null ? DeliveredWord : KeptWord)} {requestId}");

    public bool? IsDelivered(Guid requestId) => _delivered.TryGetValue(requestId, out var isDelivered) ? isDelivered : null;

    public void Read(string? line)
    {
        if (line == StoredWord)
        {
            Interlocked.Increment(ref _stored);
            return;
        }

        // The last line of a killed process can be half of one.
        if (line?.Split(' ') is [var word and (DeliveredWord or KeptWord), var text]
            && Guid.TryParseExact(text, "D", out var id)
            && _delivered.TryAdd(id, word == DeliveredWord))
        {
            Settled?.Invoke();
        }
    }

    private static void Write(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
