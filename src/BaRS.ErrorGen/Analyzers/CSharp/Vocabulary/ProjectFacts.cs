using System.Collections.Concurrent;
using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>What the rules know of the project, found once per compilation.</summary>
internal sealed class ProjectFacts
{
    private readonly Once<SpecFacts> _spec;
    private readonly ConcurrentDictionary<Finding, Reporter> _reporters = new();

    private ProjectFacts(Compilation compilation, AnalyzerOptions analyzerOptions, GeneratorOptions options)
    {
        _spec = new Once<SpecFacts>(token => SpecFacts.For(SpecInForce.Get(analyzerOptions, token).Specification));
        Compilation = compilation;
        Types = KnownTypes.From(compilation);
        Role = options.Role;
        Namespace = options.Namespace ?? RootNamespace.From(compilation.AssemblyName);
        IsTestProject = TestProject.Is(analyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions);
    }

    public Compilation Compilation { get; }

    public KnownTypes Types { get; }

    /// <summary>Whose errors the project may emit.</summary>
    public Role Role { get; }

    /// <summary>The namespace of the generated code.</summary>
    public string Namespace { get; }

    public bool IsTestProject { get; }

    /// <summary>The spec in force; not compiled before the first question.</summary>
    public SpecFacts GetSpec(CancellationToken cancellationToken) => _spec.Get(cancellationToken);

    /// <summary>
    /// True for the operation that reports a finding, false for all others that come to the same: a status in a helper is
    /// found again at each response that it reaches, and the compiler prints every report. The one that reports it does so
    /// each time, because an editor looks at it again and again.
    /// </summary>
    public bool IsReporter(Diagnostic finding, IOperation operation)
    {
        var reporter = new Reporter(operation.Syntax.GetLocation(), operation.Kind);
        var key = new Finding(finding.Id, finding.Location, finding.GetMessage(CultureInfo.InvariantCulture));
        return _reporters.GetOrAdd(key, reporter) == reporter;
    }

    public static ProjectFacts From(Compilation compilation, AnalyzerOptions options) =>
        new(compilation, options, GeneratorOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions));

    private sealed record Finding(string Id, Location Place, string Message);

    private sealed record Reporter(Location Place, OperationKind Kind);
}
