using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Benchmarks.Generation;

/// <summary>What the editor pays where nothing has changed: a driver that has run, on the same compilation.</summary>
[MemoryDiagnoser]
public class SameCompilation
{
    private readonly SpecProject _project = new();
    private GeneratorDriver _driver = null!;

    [Params(16, 10_000)]
    public int Scenarios { get; set; }

    [GlobalSetup]
    public void RunOnce()
    {
        _driver = SpecProject.Driver(SpecText.Create(Scenarios)).RunGenerators(_project.Compilation);
        GenerationCheck.Holds(_driver, Scenarios);
    }

    [Benchmark]
    public GeneratorDriver Run() => _driver.RunGenerators(_project.Compilation);
}
