using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>What an expression in a retry predicate is, as far as the answer of the other side goes.</summary>
internal enum Subject
{
    Unknown,
    Status,
    Response,
    Outcome,

    /// <summary>The exception of an attempt, which is null where there is a response.</summary>
    Exception,
}

/// <summary>Tells what an expression is.</summary>
internal static class Subjects
{
    public static Subject Find(IOperation value) => Operands.Unwrap(value) switch
    {
        IConditionalAccessOperation access => Find(access.WhenNotNull),
        IPropertyReferenceOperation property => FindForMember(property.Property),
        { Type: { } type } => OfType(type),
        _ => Subject.Unknown,
    };

    public static Subject FindForMember(ISymbol member) => member switch
    {
        IPropertySymbol { Name: "StatusCode", ContainingType.Name: "HttpResponseMessage" } => Subject.Status,
        IPropertySymbol { Name: "Exception", ContainingType.Name: "Outcome" or "DelegateResult" } => Subject.Exception,
        IPropertySymbol property => OfType(property.Type),
        _ => Subject.Unknown,
    };

    private static Subject OfType(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "Nullable", TypeArguments: { Length: 1 } arguments } => OfType(arguments[0]),
        { Name: "HttpStatusCode" } => Subject.Status,
        { Name: "HttpResponseMessage" } => Subject.Response,
        { Name: "Outcome" or "DelegateResult", ContainingNamespace.Name: "Polly" } => Subject.Outcome,
        { Name: "RetryPredicateArguments", ContainingNamespace.Name: "Retry" } => Subject.Outcome,
        _ => Subject.Unknown,
    };
}
