using BaRS.ErrorGen.Benchmarks;
using BaRS.ErrorGen.Benchmarks.Worst;
using BenchmarkDotNet.Running;

// `-- worst` times the worst inputs with a stopwatch, `-- worst cold` without warm-up; anything else goes to BenchmarkDotNet.
if (args is ["worst", "cold", .. var coldWords])
    WorstRun.Start(coldWords, isCold: true);
else if (args is ["worst", .. var words])
    WorstRun.Start(words, isCold: false);
else
    BenchmarkSwitcher.FromAssembly(typeof(WorstRun).Assembly).Run(args, BenchmarkConfig.Default);
