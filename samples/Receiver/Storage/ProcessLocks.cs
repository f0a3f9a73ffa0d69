using System.Collections.Concurrent;

namespace Receiver.Storage;

/// <summary>
/// SQLite: what this process is working on. Between processes, the write lock decides: the second one gets it when the
/// first has committed, and sees that the message is processed.
/// </summary>
internal sealed class ProcessLocks(ProcessLocks.Held held) : IMessageLocks, IDisposable
{
    private readonly List<string> _mine = [];

    public ValueTask<bool> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        var isTaken = held.Names.TryAdd(name, true);
        if (isTaken)
            _mine.Add(name);
        return new(isTaken || _mine.Contains(name));
    }

    public void Release()
    {
        foreach (var name in _mine)
            held.Names.TryRemove(name, out _);
        _mine.Clear();
    }

    public void Dispose() => Release();

    /// <summary>The locks that the requests of this process hold.</summary>
    internal sealed class Held
    {
        public ConcurrentDictionary<string, bool> Names { get; } = new(StringComparer.Ordinal);
    }
}
