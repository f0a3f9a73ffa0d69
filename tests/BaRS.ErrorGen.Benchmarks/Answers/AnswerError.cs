using BenchmarkDotNet.Attributes;

namespace BaRS.ErrorGen.Benchmarks.Answers;

/// <summary>An error through the whole pipeline of a receiver, against Microsoft's own problem details.</summary>
[MemoryDiagnoser]
public class AnswerError : IAsyncDisposable
{
    private BareReceiver _stock = null!;
    private BareReceiver _generated = null!;

    [Params("/nowhere", "/throws", "/returned")]
    public string Path { get; set; } = string.Empty;

    [GlobalSetup]
    public async Task Start()
    {
        _stock = await BareReceiver.StartStock();
        _generated = await BareReceiver.StartGenerated();
        var (stock, generated) = (await _stock.Send(Path), await _generated.Send(Path));
        var expected = Path switch { "/nowhere" => (404, 501), "/throws" => (500, 500), _ => (400, 400) };
        if ((stock.Status, generated.Status) != expected || stock.Length == 0 || generated.Length == 0)
            throw new InvalidOperationException($"{Path}: {stock}, {generated}.");
    }

    [Benchmark(Baseline = true)]
    public Task<(int Status, long Length)> Stock() => _stock.Send(Path);

    [Benchmark]
    public Task<(int Status, long Length)> Generated() => _generated.Send(Path);

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _stock.DisposeAsync();
        await _generated.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
