using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// What a code of the spec is compared with: <c>error.IssueCode == "too costly"</c> is never true. A code that was
/// received is another matter: what is read is read tolerantly.
/// </summary>
internal static class ComparedParts
{
    public static IEnumerable<OutcomePart> Find(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            FindKind(comparison.LeftOperand) is { } left ? [Part(left, comparison.RightOperand)]
            : FindKind(comparison.RightOperand) is { } right ? [Part(right, comparison.LeftOperand)]
            : [],
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test when FindKind(test.Value) is { } kind =>
            [Part(kind, pattern.Value)],
        _ => [],
    };

    private static OutcomePart Part(OutcomePartKind kind, IOperation value) => new(kind, value, Certainty.Certain, IsEmitted: false);

    private static OutcomePartKind? FindKind(IOperation value) =>
        value is IPropertyReferenceOperation { Property: { Name: "IssueCode" or "Code" } property }
        && GeneratedTypes.HasSpecCodes(property.ContainingType)
            ? property.Name == "Code" ? OutcomePartKind.ErrorCode : OutcomePartKind.IssueCode
            : null;
}
