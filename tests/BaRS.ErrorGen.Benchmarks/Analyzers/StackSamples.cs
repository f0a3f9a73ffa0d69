using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing.Etlx;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>Where this process is, a thousand times a second.</summary>
internal sealed class StackSamples : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly EventPipeSession _session;
    private readonly Task _copy;

    public StackSamples()
    {
        _session = new DiagnosticsClient(Environment.ProcessId).StartEventPipeSession(
            [
                new EventPipeProvider("Microsoft-DotNETCore-SampleProfiler", EventLevel.Informational),
                new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, 0x18),
            ],
            requestRundown: true,
            circularBufferMB: 512);
        _copy = Task.Run(async () =>
        {
            await using var file = File.Create(_file);
            await _session.EventStream.CopyToAsync(file);
        });
    }

    /// <summary>The share of each layer: that of the innermost type which is part of one, and with it what this has others do.</summary>
    public IReadOnlyDictionary<string, double> Stop(Func<string, string?> findLayer)
    {
        _session.Stop();
        _copy.Wait();
        var layers = new List<string>();
        using (var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(_file)))
        {
            foreach (var sample in log.Events)
            {
                if (sample.EventName != "Thread/Sample")
                    continue;
                for (var at = sample.CallStack(); at is not null; at = at.Caller)
                {
                    if (findLayer(at.CodeAddress.FullMethodName) is { } layer)
                    {
                        layers.Add(layer);
                        break;
                    }
                }
            }
        }

        return layers.CountBy(layer => layer).ToDictionary(layer => layer.Key, layer => layer.Value / (double)layers.Count);
    }

    public void Dispose()
    {
        _session.Dispose();
        File.Delete(_file);
    }
}
