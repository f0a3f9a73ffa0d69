using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2003 on a literal, wherever it stands, that is a slip of an error code. Other words with such prefixes are none
/// of ours.
/// </summary>
internal sealed class MisspeltErrorCodeRule : ICodeRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => ErrorCodeFinding.Descriptors;

    public Trigger Trigger { get; } = new(OperationKind.Literal) { Text = ErrorCodeValue.HasPrefix };

    public void Examine(IOperation operation, CodeContext context)
    {
        if (operation.ConstantValue is { HasValue: true, Value: string text }
            && ErrorCodeFinding.Misspelt(text, context) is { } nearest
            && !ToleratedSlip.Is(operation, nearest, context))
        {
            context.Report(
                ErrorCodeFinding.Find(text, nearest),
                operation.Syntax.GetLocation(),
                ErrorCodeFinding.Properties(nearest, context));
        }
    }
}
