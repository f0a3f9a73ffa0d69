using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// The code that an expression is sure to be: a constant string, or a member of an enum of Firely's SDK by the literal
/// it stands for.
/// </summary>
internal static class CodeText
{
    public static string? Find(IOperation? value)
    {
        value = Operands.UnwrapAll(value);
        if (value is { ConstantValue: { HasValue: true, Value: string text } })
            return text;
        return value is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member }
            ? IssueCode.FromMember(member)
            : null;
    }
}
