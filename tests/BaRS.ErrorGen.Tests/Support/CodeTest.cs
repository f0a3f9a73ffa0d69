using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>Roslyn's own test of an analyzer, on the project of a <see cref="Consumer"/>.</summary>
internal sealed class CodeTest : CSharpAnalyzerTest<CodeAnalyzer, DefaultVerifier>
{
    private readonly Consumer _consumer;
    private readonly List<Diagnostic> _matched = [];

    /// <param name="consumer">The project; its first source is the one with the findings.</param>
    /// <param name="expected">The findings.</param>
    public CodeTest(Consumer consumer, IEnumerable<DiagnosticResult> expected)
    {
        _consumer = consumer;
        ReferenceAssemblies = Expectations.NoReferenceAssemblies;
        TestState.AdditionalReferences.AddRange(consumer.References);
        TestState.Sources.AddRange(consumer.Sources.Select((source, i) => (Consumer.GetPath(i), SpecText.From(source))));
        TestState.AdditionalFiles.AddRange(consumer.Specs.Select(spec => (spec.Path, spec.GetText()!)));
        TestState.ExpectedDiagnostics.AddRange(expected);
        TestState.MarkupHandling = MarkupMode.None;
        TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        DiagnosticVerifier = (diagnostic, _, _) => _matched.Add(diagnostic);
    }

    /// <summary>What was found where it was expected, by place.</summary>
    public IEnumerable<Diagnostic> Matched =>
        _matched.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);

    protected override string DefaultTestProjectName => "Receiver";

    protected override ParseOptions CreateParseOptions() => _consumer.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => _consumer.CompilationOptions;

    protected override AnalyzerOptions GetAnalyzerOptions(Project project) =>
        new(project.AnalyzerOptions.AdditionalFiles, _consumer.Options);

    /// <summary>Code that names a generated type is compiled with the generated code.</summary>
    /// <remarks>The base class would run the generator a second time to compare its sources, which other tests do.</remarks>
    protected override async Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(
        Project project,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var compilation = (CSharpCompilation)(await project.GetCompilationAsync(cancellationToken))!;
        return (_consumer.WithGeneratedCode(compilation), []);
    }
}
