using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// Whether a value is only compared with what was received. What is read is read tolerantly: the live API itself sends
/// codes and URLs that are wrong.
/// </summary>
internal static class Reading
{
    public static bool IsCompared(IOperation value) => Operands.Outside(value) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        IPatternOperation or ICaseClauseOperation => true,
        // accepted.Contains(x), string.Equals(x, y), and the keys of a set or table of what is accepted
        IArgumentOperation { Parent: IInvocationOperation call, Parameter: var parameter } =>
            IsComparison(call.TargetMethod.Name) || (call.TargetMethod.Name == "Add" && parameter?.Ordinal == 0),
        // table["key"]
        IArgumentOperation { Parent: IPropertyReferenceOperation } => true,
        // x.Equals(y)
        IInvocationOperation call => IsComparison(call.TargetMethod.Name),
        // A list of what is accepted: what is sent is one value.
        IArrayInitializerOperation => true,
        { Syntax: CollectionExpressionSyntax } => true,
        _ => false,
    };

    public static bool IsComparison(string method) =>
        method is "Equals" or "Compare" or "CompareOrdinal" or "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "TryGetValue"
            or "ContainsKey" or "Replace";
}
