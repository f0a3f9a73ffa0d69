using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>One rule on the statuses of responses. The shapes of code that answer are recognised once for all of them.</summary>
internal interface IResponseRule
{
    /// <summary>All that the rule reports.</summary>
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    void Examine(ResponseStatus response, CodeContext context);
}
