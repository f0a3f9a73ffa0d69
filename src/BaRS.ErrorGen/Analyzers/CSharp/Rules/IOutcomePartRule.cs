using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>One rule on what goes into an OperationOutcome. The shapes of code that make one are recognised once for all of them.</summary>
internal interface IOutcomePartRule
{
    /// <summary>All that the rule reports.</summary>
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    OutcomePartKind Kind { get; }

    void Examine(OutcomePart part, CodeContext context);
}
