using BaRS.ErrorGen.Benchmarks;
using BaRS.ErrorGen.Benchmarks.Worst;
using BenchmarkDotNet.Running;

// `-- worst` times the worst inputs with a stopwatch; anything else goes to BenchmarkDotNet.
if (args is ["worst", .. var words])
    WorstRun.Start(words);
else
    BenchmarkSwitcher.FromAssembly(typeof(WorstRun).Assembly).Run(args, BenchmarkConfig.Default);
