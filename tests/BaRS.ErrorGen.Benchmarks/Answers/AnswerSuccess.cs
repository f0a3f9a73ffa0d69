using BenchmarkDotNet.Attributes;

namespace BaRS.ErrorGen.Benchmarks.Answers;

/// <summary>A success, which must cost nothing but the two ids.</summary>
[MemoryDiagnoser]
public class AnswerSuccess : IAsyncDisposable
{
    private const string Path = "/fine";

    private BareReceiver _plain = null!;
    private BareReceiver _stock = null!;
    private BareReceiver _generated = null!;

    [GlobalSetup]
    public async Task Start()
    {
        _plain = await BareReceiver.StartPlain();
        _stock = await BareReceiver.StartStock();
        _generated = await BareReceiver.StartGenerated();
        foreach (var receiver in new[] { _plain, _stock, _generated })
        {
            if (await receiver.Send(Path) is not (200, > 0))
                throw new InvalidOperationException("No success.");
        }
    }

    [Benchmark(Baseline = true)]
    public Task<(int Status, long Length)> Plain() => _plain.Send(Path);

    [Benchmark]
    public Task<(int Status, long Length)> Stock() => _stock.Send(Path);

    [Benchmark]
    public Task<(int Status, long Length)> Generated() => _generated.Send(Path);

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _plain.DisposeAsync();
        await _stock.DisposeAsync();
        await _generated.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
