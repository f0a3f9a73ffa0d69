namespace Sender.Demo;

/// <summary>What goes wrong with one message, attempt after attempt.</summary>
/// <param name="faults">What goes wrong first.</param>
/// <param name="forever">What goes wrong from then on. Null if nothing does.</param>
internal sealed class FaultPlan(IEnumerable<Fault> faults, Fault? forever = null)
{
    private readonly Queue<Fault> _faults = new(faults);
    private readonly Lock _lock = new();

    public Fault? Next()
    {
        lock (_lock)
            return _faults.TryDequeue(out var fault) ? fault : forever;
    }

    /// <summary>Gets whether the message cannot be delivered: it is refused.</summary>
    public bool IsRefusal => forever is not null;
}
