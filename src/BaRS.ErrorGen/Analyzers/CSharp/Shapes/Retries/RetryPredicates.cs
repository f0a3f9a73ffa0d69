using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>
/// Where retry predicates stand: in Polly's builders and options, by name and shape, and in methods of the project whose
/// name says that they decide about a retry.
/// </summary>
internal static class RetryPredicates
{
    private static readonly string[] Words = ["Retry", "Retri", "Transient"];

    /// <summary>What is asked for the opposite, or for something else: IsNonTransient, CannotRetry, HasRetryAfter, WasRetried.</summary>
    private static readonly string[] OtherQuestions = ["Not", "Non", "Never", "Dont", "Cant", "RetryAfter", "Retried", "Exhausted"];

    /// <summary>The predicates that decide together; none where the operation is not the last of them.</summary>
    public static IReadOnlyList<RetryPredicate> Find(IOperation operation, CodeContext context) => operation switch
    {
        IInvocationOperation call when StandardRetry.IsName(call.TargetMethod.Name) => One(StandardRetry.Find(call, context)),
        IInvocationOperation call => PolicyChain.IsBuilderName(call.TargetMethod.Name) ? PolicyChain.Find(call, context) : [],
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ShouldHandle" } property } } assignment
            when PolicyChain.IsRetry(property.ContainingType.Name) && assignment.Value.Type is { TypeKind: TypeKind.Delegate } =>
            One(PredicateSource.Find(assignment.Value, context)),
        IMethodBodyOperation { Syntax: MethodDeclarationSyntax syntax, SemanticModel: { } model } method
            when IsNamed(syntax.Identifier.Text) =>
            model.GetDeclaredSymbol(syntax) is IMethodSymbol symbol && IsReportedByName(symbol)
                ? One(WrittenPredicate.Create(method.BlockBody ?? method.ExpressionBody, symbol, syntax))
                : [],
        ILocalFunctionOperation function when IsReportedByName(function.Symbol) =>
            One(WrittenPredicate.Create(function.Body, function.Symbol, function.Syntax)),
        _ => [],
    };

    private static IReadOnlyList<RetryPredicate> One(RetryPredicate? predicate) => predicate is null ? [] : [predicate];

    /// <summary>Whether a method of this name decides about a retry.</summary>
    public static bool IsNamed(string name) => Names.HoldsAny(name, Words) && !Names.HoldsAny(name, OtherQuestions);

    /// <summary>Whether a method is reported by its name and shape, wherever it is used.</summary>
    public static bool IsReportedByName(IMethodSymbol method) =>
        IsNamed(method.Name)
        && method is { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: { Length: 1 } parameters }
        && (ReceivedAnswer.IsResponse(parameters[0].Type) || Names.IsStatus(parameters[0].Name, parameters[0].Type));
}
