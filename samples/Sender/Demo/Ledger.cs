using System.Collections.Concurrent;

namespace Sender.Demo;

/// <summary>What the receiver got: how often each message arrived, and how often it was processed.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<Guid, Entry> _entries = [];
    private int _sends;
    private int _order;

    public int Sends => Volatile.Read(ref _sends);

    public void Arrived(Guid requestId)
    {
        Interlocked.Increment(ref _sends);
        Interlocked.Increment(ref Of(requestId).Sends);
    }

    public void Processed(Guid requestId)
    {
        var entry = Of(requestId);
        Interlocked.Increment(ref entry.Times);
        Interlocked.CompareExchange(ref entry.Place, Interlocked.Increment(ref _order), 0);
    }

    public int SendsOf(Guid requestId) => Of(requestId).Sends;

    public int TimesProcessed(Guid requestId) => Of(requestId).Times;

    /// <summary>When the message was processed, beside the others. 0 if it was not.</summary>
    public int PlaceOf(Guid requestId) => Of(requestId).Place;

    private Entry Of(Guid requestId) => _entries.GetOrAdd(requestId, _ => new Entry());

    private sealed class Entry
    {
        public int Sends;
        public int Times;
        public int Place;
    }
}
