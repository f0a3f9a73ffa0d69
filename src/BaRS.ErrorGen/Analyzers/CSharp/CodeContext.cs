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

    /// <summary>Reports a whole sentence at a place. A test project's findings are hidden: its wrong answers are mostly meant.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="place">The smallest piece of code that is wrong.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="severity">Where it differs from the rule's own.</param>
    /// <param name="properties">What a code fix needs to know.</param>
    public void Report(DiagnosticDescriptor descriptor, Location place, string message, DiagnosticSeverity? severity = null, ImmutableDictionary<string, string?>? properties = null)
    {
        var effective = Project.IsTestProject ? DiagnosticSeverity.Hidden : severity ?? descriptor.DefaultSeverity;
        if (Project.IsTeller(descriptor.Id, place, message, operation.Operation))
            operation.ReportDiagnostic(Diagnostic.Create(descriptor, place, effective, additionalLocations: null, properties, message));
    }
}
