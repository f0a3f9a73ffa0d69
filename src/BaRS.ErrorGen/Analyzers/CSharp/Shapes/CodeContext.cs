using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes;

/// <summary>What a rule and the shapes of code that it asks for may know while they look at one operation.</summary>
internal readonly struct CodeContext(OperationAnalysisContext operation, ProjectFacts project)
{
    public ProjectFacts Project { get; } = project;

    /// <summary>What the compiler shows, and takes findings by.</summary>
    public OperationAnalysisContext Analysis { get; } = operation;

    public KnownTypes Types => Project.Types;

    /// <summary>The spec in force. The first question compiles it: ask cheaper things first.</summary>
    public SpecFacts Spec => Project.Spec;

    /// <summary>The member that the operation stands in.</summary>
    public ISymbol ContainingSymbol { get; } = operation.ContainingSymbol;

    public CancellationToken CancellationToken => Analysis.CancellationToken;
}
