using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// One rule on C# code. It says what it wants to see, and is shown every such operation that
/// <see cref="OperationRelevance"/> lets through: it must look at cheap facts (a name, a kind) before it asks
/// anything of the compiler. It keeps no state: editors analyse the same file again and again, in any order.
/// </summary>
internal interface ICodeRule
{
    /// <summary>All that the rule reports.</summary>
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    ImmutableArray<OperationKind> Kinds { get; }

    void Examine(IOperation operation, CodeContext context);
}
