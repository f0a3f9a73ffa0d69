using System.Text.Json;

namespace BaRS.ErrorGen.Tool.Tests.Probe.Support;

/// <summary>The checks of a run, read from its JSON.</summary>
internal sealed class ProbeOutput
{
    private ProbeOutput(ToolRun run)
    {
        Run = run;
        Assert.True(run.ExitCode < 2, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Root = json.RootElement.Clone();
        Checks = Root.GetProperty("checks").EnumerateArray()
            .ToDictionary(check => check.GetProperty("id").GetString()!, StringComparer.Ordinal);
    }

    public ToolRun Run { get; }

    public JsonElement Root { get; }

    public IReadOnlyDictionary<string, JsonElement> Checks { get; }

    /// <summary>Probes a receiver. Each run books a slot of its own.</summary>
    public static async Task<ProbeOutput> OfAsync(string address, params string[] args) => new(await ToolRun.Of(
    [
        "probe", address, "--service", SampleReceiver.Service, "--slot", Guid.NewGuid().ToString(), "--format", "json", .. args,
    ]));

    /// <summary>The ids with a result: pass, fail or not-run.</summary>
    public IReadOnlyList<string> With(string result) =>
        [.. Checks.Where(check => check.Value.GetProperty("result").GetString() == result).Select(check => check.Key)];

    /// <summary>The faults of a check, each with its source before it.</summary>
    public IReadOnlyList<string> Faults(string id) =>
    [
        .. Checks[id].GetProperty("faults").EnumerateArray()
            .Select(fault => $"{fault.GetProperty("source").GetString()}: {fault.GetProperty("text").GetString()}"),
    ];

    /// <summary>Why a check was not run.</summary>
    public string Reason(string id) => Checks[id].GetProperty("reason").GetString()!;
}
