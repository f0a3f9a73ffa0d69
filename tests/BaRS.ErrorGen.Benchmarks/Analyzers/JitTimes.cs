using System.Diagnostics.Tracing;
using System.Globalization;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>What the runtime compiles while something runs: how many methods of each layer, and how long it takes.</summary>
internal sealed class JitTimes : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Jit = (EventKeywords)0x10;
    private readonly Lock _lock = new();
    private readonly Dictionary<long, DateTime> _started = [];
    private readonly Dictionary<string, (int Methods, TimeSpan Time)> _layers = new(StringComparer.Ordinal);
    private Func<string, string?>? _findLayer;

    /// <param name="findLayer">The layer that a type is part of, by its full name; null for a type of others.</param>
    public void Start(Func<string, string?> findLayer)
    {
        lock (_lock)
            _findLayer = findLayer;
    }

    public IReadOnlyDictionary<string, (int Methods, TimeSpan Time)> Stop()
    {
        lock (_lock)
        {
            _findLayer = null;
            return _layers.ToDictionary(layer => layer.Key, layer => layer.Value, StringComparer.Ordinal);
        }
    }

    /// <inheritdoc />
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
    }

    /// <inheritdoc />
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is not { } name || !name.StartsWith("Method", StringComparison.Ordinal))
            return;
        lock (_lock)
        {
            if (_findLayer is not { } findLayer)
                return;
            var method = Convert.ToInt64(eventData.Payload![eventData.PayloadNames!.IndexOf("MethodID")], CultureInfo.InvariantCulture);
            if (name.StartsWith("MethodJittingStarted", StringComparison.Ordinal))
            {
                _started[method] = eventData.TimeStamp;
            }
            else if (name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) && _started.Remove(method, out var started))
            {
                var layer = findLayer((string)eventData.Payload[eventData.PayloadNames.IndexOf("MethodNamespace")]!) ?? "others";
                var (methods, time) = _layers.GetValueOrDefault(layer);
                _layers[layer] = (methods + 1, time + (eventData.TimeStamp - started));
            }
        }
    }
}
