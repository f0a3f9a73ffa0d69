using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace BaRS.ErrorGen.Benchmarks;

/// <summary>Jobs short enough for a shared machine; the tables show what error that leaves.</summary>
internal static class BenchmarkConfig
{
    public static IConfig Default { get; } = DefaultConfig.Instance
        .AddJob(Job.Default.WithLaunchCount(1).WithWarmupCount(6).WithIterationCount(12).AsDefault());
}
