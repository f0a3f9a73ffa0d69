using BaRS.ErrorGen.Benchmarks;
using BaRS.ErrorGen.Benchmarks.Analyzers;
using BaRS.ErrorGen.Benchmarks.Storm;
using BaRS.ErrorGen.Benchmarks.Tool;
using BaRS.ErrorGen.Benchmarks.Worst;
using BenchmarkDotNet.Running;

// `-- worst` times the worst inputs with a stopwatch, `-- worst cold` without warm-up; `-- analyzers` reads the compiler's
// own report of a large project, `-- analyzers apart` times analyzers one by one; `-- storm` simulates senders and draws what they do; `-- tool` times commands from the shell;
// anything else goes to BenchmarkDotNet.
if (args is ["worst", "cold", .. var coldWords])
    WorstRun.Start(coldWords, isCold: true);
else if (args is ["worst", .. var words])
    WorstRun.Start(words, isCold: false);
else if (args is ["analyzers", "apart", .. var apartWords])
    CompilerRun.Start(apartWords);
else if (args is ["analyzers", "inside", var compiler, .. var insideWords])
    CompilerRun.StartInside(compiler, insideWords);
else if (args is ["analyzers", .. var analyzerWords])
    AnalyzerRun.Start(analyzerWords);
else if (args is ["storm", .. var stormWords])
    StormRun.Start(stormWords);
else if (args is ["tool", .. var programs])
    ToolRun.Start(programs);
else
    BenchmarkSwitcher.FromAssembly(typeof(WorstRun).Assembly).Run(args, BenchmarkConfig.Default);
