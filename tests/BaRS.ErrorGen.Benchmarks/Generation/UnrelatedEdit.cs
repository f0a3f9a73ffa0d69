using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Benchmarks.Generation;

/// <summary>What a keystroke in C# pays: a driver that has run, on a compilation with another syntax tree.</summary>
[MemoryDiagnoser]
public class UnrelatedEdit
{
    private const int Edits = 2_000;

    private readonly SpecProject _project = new();
    private readonly CSharpCompilation[] _edited = new CSharpCompilation[Edits];
    private GeneratorDriver _driver = null!;

    [Params(16, 10_000)]
    public int Scenarios { get; set; }

    [GlobalSetup]
    public void RunOnce()
    {
        _driver = SpecProject.Driver(SpecText.Create(Scenarios)).RunGenerators(_project.Compilation);
        GenerationCheck.Holds(_driver, Scenarios);
    }

    // New ones each iteration: a compilation keeps the types that it was asked for, and an edited one was never asked.
    [IterationSetup]
    public void Edit()
    {
        for (var i = 0; i < Edits; i++)
            _edited[i] = _project.Edit(i);
    }

    [Benchmark(OperationsPerInvoke = Edits)]
    public GeneratorDriver Run()
    {
        var driver = _driver;
        foreach (var compilation in _edited)
            driver = driver.RunGenerators(compilation);
        return driver;
    }
}
