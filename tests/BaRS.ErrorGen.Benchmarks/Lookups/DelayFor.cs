using BenchmarkDotNet.Attributes;

namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>The wait before the third resend of a policy that backs off.</summary>
[MemoryDiagnoser]
public class DelayFor
{
    private readonly BarsRetryAdvice _advice = BarsRetry.Classify(503);

    [Benchmark]
    public TimeSpan Generated() => _advice.DelayFor(3, 0.5);
}
