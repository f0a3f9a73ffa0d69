using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes;

/// <summary>
/// What rules and the shapes of code that they ask for may know while they look at one operation. What several rules ask of
/// it is found once, and not before one asks.
/// </summary>
internal sealed class CodeContext(OperationAnalysisContext operation, ProjectFacts project)
{
    private FlowContext? _flow;
    private ResponseStatus? _response;
    private bool _isResponseKnown;
    private IReadOnlyList<OutcomePart>? _parts;

    public ProjectFacts Project { get; } = project;

    /// <summary>What the compiler shows, and takes findings by.</summary>
    public OperationAnalysisContext Analysis { get; } = operation;

    public KnownTypes Types => Project.Types;

    /// <summary>The spec in force. The first question compiles it: ask cheaper things first.</summary>
    public SpecFacts Spec => Project.GetSpec(CancellationToken);

    /// <summary>Where values are followed.</summary>
    public FlowContext Flow => _flow ??= new FlowContext(Project.Compilation, CancellationToken);

    /// <summary>The member that the operation stands in.</summary>
    public ISymbol ContainingSymbol { get; } = operation.ContainingSymbol;

    public CancellationToken CancellationToken => Analysis.CancellationToken;

    /// <summary>The response that the operation gives a status, itself or by way of the project's own code; null if it gives none.</summary>
    public ResponseStatus? Response
    {
        get
        {
            if (!_isResponseKnown)
                _response = ResponseShapes.FindReached(Analysis.Operation, this);
            _isResponseKnown = true;
            return _response;
        }
    }

    /// <summary>What the operation puts into an outcome, or compares with what stands in one.</summary>
    public IReadOnlyList<OutcomePart> Parts => _parts ??= [.. OutcomeShapes.FindParts(Analysis.Operation, this)];
}
