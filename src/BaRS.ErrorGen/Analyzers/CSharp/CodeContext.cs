using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers.CSharp;

/// <summary>What a rule may ask while it looks at one operation, and where it reports.</summary>
internal readonly struct CodeContext(OperationAnalysisContext operation, ProjectFacts project)
{
    public ProjectFacts Project { get; } = project;

    public KnownTypes Types => Project.Types;

    /// <summary>The spec in force. The first question compiles it: ask cheaper things first.</summary>
    public SpecFacts Spec => Project.Spec;

    /// <summary>The member that the operation stands in.</summary>
    public ISymbol ContainingSymbol { get; } = operation.ContainingSymbol;

    public CancellationToken CancellationToken => operation.CancellationToken;

    public void Report(CodeFinding finding, Location place, ImmutableDictionary<string, string?>? properties = null) =>
        Report(finding.Descriptor, place, finding.Arguments, severity: null, properties);

    /// <summary>
    /// Reports a finding at a place. The findings in a test project are hidden, because its wrong answers are usually
    /// deliberate.
    /// </summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="place">The smallest piece of code that is wrong.</param>
    /// <param name="arguments">What fills the holes of the message.</param>
    /// <param name="severity">If it differs from the rule's own.</param>
    /// <param name="properties">What a code fix needs to know.</param>
    public void Report(
        DiagnosticDescriptor descriptor,
        Location place,
        object[] arguments,
        DiagnosticSeverity? severity = null,
        ImmutableDictionary<string, string?>? properties = null)
    {
        var effective = Project.IsTestProject ? DiagnosticSeverity.Hidden : severity ?? descriptor.DefaultSeverity;
        var diagnostic = Diagnostic.Create(descriptor, place, effective, additionalLocations: null, properties, arguments);
        if (Project.IsReporter(diagnostic, operation.Operation))
            operation.ReportDiagnostic(diagnostic);
    }
}
