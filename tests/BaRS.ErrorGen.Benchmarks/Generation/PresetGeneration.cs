using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Benchmarks.Generation;

/// <summary>What a project pays that has the package and no spec of its own, with the general preset and with the largest.</summary>
[MemoryDiagnoser]
public class PresetGeneration
{
    private readonly SpecProject _project = new();
    private GeneratorDriver _driver = null!;

    [Params("bars-core-1.0.0", PresetLibrary.Default)]
    public string Preset { get; set; } = "";

    [GlobalSetup]
    public void RunOnce()
    {
        _driver = Generate();
        if (!_driver.GetRunResult().Diagnostics.IsEmpty)
            throw new InvalidOperationException("The generator complains.");
    }

    /// <summary>Reading the preset and all that it extends: once a process.</summary>
    [Benchmark]
    public int Parse() =>
        PresetLibrary.Resolve([Preset]).Sum(preset =>
            ParsedSpec.Parse(new TextFile(Resources.EmbeddedText.Read(preset.Path)), CancellationToken.None).Document.Scenarios.Count);

    /// <summary>A new driver, the preset compiled already: each build of a project in a compiler that keeps running.</summary>
    [Benchmark]
    public GeneratorDriver Generate() => SpecProject.Driver(Preset).RunGenerators(_project.Compilation);

    /// <summary>A driver that has run, on the same compilation: what an editor pays where nothing has changed.</summary>
    [Benchmark]
    public GeneratorDriver SameCompilation() => _driver.RunGenerators(_project.Compilation);
}
