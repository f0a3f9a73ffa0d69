using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.CodeFixes.Tests.Support;

/// <summary>The generator and the analyzer of C# code as a workspace takes them, without a DLL to load.</summary>
internal sealed class InProcessAnalyzers : AnalyzerReference
{
    // The same objects at every question: the workspace finds a generator again by reference.
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [new CodeAnalyzer()];
    private readonly ImmutableArray<ISourceGenerator> _generators = [new ErrorSpecGenerator().AsSourceGenerator()];

    public override string FullPath => "BaRS.ErrorGen.dll";

    public override object Id => FullPath;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => _analyzers;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => GetAnalyzers(LanguageNames.CSharp);

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
}
