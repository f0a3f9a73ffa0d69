using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Benchmarks.Generation;

/// <summary>What a build pays: a new driver over a text that nothing has read yet.</summary>
[MemoryDiagnoser]
public class ColdGeneration
{
    private readonly SpecProject _project = new();
    private SourceText _spec = null!;

    [Params(16, 1_000, 10_000)]
    public int Scenarios { get; set; }

    [GlobalSetup]
    public void Check()
    {
        CreateSpec();
        GenerationCheck.Holds(Generate(), Scenarios);
    }

    // Not measured. It makes each iteration one invocation, which is long enough here.
    [IterationSetup]
    public void CreateSpec() => _spec = SpecText.Create(Scenarios);

    [Benchmark]
    public GeneratorDriver Generate() => SpecProject.Driver(_spec).RunGenerators(_project.Compilation);
}
