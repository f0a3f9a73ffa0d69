using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Benchmarks.Lint;

/// <summary>What the check of a project's JSON files adds to a build: the compiler's analyzer driver with this analyzer alone.</summary>
[MemoryDiagnoser]
public class LintExamples
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Benchmarks",
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private AdditionalText[] _new = null!;
    private AdditionalText[] _known = null!;
    private readonly AdditionalText[] _none = [];

    [Params(500)]
    public int Files { get; set; }

    [GlobalSetup]
    public void Check()
    {
        _known = OutcomeFiles.Create(Files);
        var found = Run(_known);
        if (found.Length != OutcomeFiles.CountDefects(Files) || found.Any(diagnostic => diagnostic.Id != "BARS3002"))
        {
            throw new InvalidOperationException(
                $"{found.Length} findings, not {OutcomeFiles.CountDefects(Files)}: {found.FirstOrDefault()}");
        }

        CreateFiles();
    }

    // Not measured. It makes each iteration one invocation, which is long enough here.
    [IterationSetup]
    public void CreateFiles() => _new = OutcomeFiles.Create(Files);

    /// <summary>A build: the files are read and judged.</summary>
    [Benchmark]
    public ImmutableArray<Diagnostic> NewFiles() => Run(_new);

    /// <summary>The editor, after an edit of C#: the files are judged again, not read.</summary>
    [Benchmark]
    public ImmutableArray<Diagnostic> KnownFiles() => Run(_known);

    /// <summary>The driver with nothing to check, to take off the others.</summary>
    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> NoFiles() => Run(_none);

    private static ImmutableArray<Diagnostic> Run(AdditionalText[] files) => Compilation
        .WithAnalyzers([new OutcomeExampleAnalyzer()], new AnalyzerOptions([.. files], new OutcomeFiles.Options()))
        .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
}
