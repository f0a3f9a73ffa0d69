using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// One rule on C# code. It says what it triggers on, and is shown every such operation. It keeps no state: editors analyse
/// the same file again and again, in any order.
/// </summary>
internal interface ICodeRule
{
    /// <summary>All that the rule reports.</summary>
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    Trigger Trigger { get; }

    void Examine(IOperation operation, CodeContext context);
}
