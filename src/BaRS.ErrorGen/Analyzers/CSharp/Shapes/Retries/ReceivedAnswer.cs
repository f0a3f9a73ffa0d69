using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>What the answer of the other side is in a retry predicate, for one status that it may have.</summary>
/// <param name="status">The status.</param>
/// <param name="isWhole">
/// Whether all of a predicate is asked, for an attempt that got a response. Of a part of it nothing is presumed of
/// exceptions, and a parameter is what its type says.
/// </param>
internal sealed class ReceivedAnswer(int status, bool isWhole)
{
    private const string Response = "HttpResponseMessage";

    private Evaluated Status => Evaluated.OfNumber(status).From(isOfSubject: true);

    public Evaluated? Find(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: var property } => OfMember(property),
        IInvocationOperation { TargetMethod: { Name: "True" or "False", ContainingType.Name: "PredicateResult" } method } =>
            Evaluated.OfCondition(method.Name == "True"),
        IInvocationOperation { TargetMethod: { Name: "IsTransient", ContainingType.Name: "HttpClientResiliencePredicates" } } =>
            Evaluated.OfCondition(isWhole ? TransientPredicate.CoversWithThrottling(status) : null),
        _ when isWhole => null,
        IParameterReferenceOperation parameter => OfParameter(parameter.Parameter),
        // Whether there is a response at all is another question than its status.
        IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: null }, LeftOperand: var tested }
            when IsOfResponse(tested) => Evaluated.Unknown,
        IIsPatternOperation
        {
            Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation },
            Value: var tested,
        }
            when IsOfResponse(tested) => Evaluated.Unknown,
        _ => null,
    };

    /// <summary>What a predicate is given: the answer, or its status.</summary>
    public Evaluated OfParameter(IParameterSymbol parameter) =>
        Names.IsStatus(parameter.Name, parameter.Type) ? Status : OfType(parameter.Type) ?? Evaluated.Unknown;

    public static bool IsStatus(IPropertySymbol member) => member is { Name: "StatusCode", ContainingType.Name: Response };

    public static bool IsResponse(ITypeSymbol? type) => type?.Name == Response;

    private Evaluated? OfMember(IPropertySymbol member) => member switch
    {
        _ when IsStatus(member) => Status,
        { Name: "IsSuccessStatusCode", ContainingType.Name: Response } =>
            Evaluated.OfCondition(status is >= 200 and <= 299).From(isOfSubject: true),
        { Name: "Exception", ContainingType.Name: "Outcome" or "DelegateResult" } => isWhole ? Evaluated.Null : Evaluated.Unknown,
        { DeclaringSyntaxReferences.IsEmpty: true } => OfObject(member.Type),
        _ => null,
    };

    private Evaluated? OfType(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { Name: "Nullable", TypeArguments: [var given] } => OfType(given),
        { Name: "HttpStatusCode" } => Status,
        _ => OfObject(type),
    };

    private static Evaluated? OfObject(ITypeSymbol? type) => type switch
    {
        { Name: Response }
            or { Name: "Outcome" or "DelegateResult", ContainingNamespace.Name: "Polly" }
            or { Name: "RetryPredicateArguments", ContainingNamespace.Name: "Retry" } =>
            Evaluated.Of(new ObjectOf(type.Name)).From(isOfSubject: true),
        _ => null,
    };

    private static bool IsOfResponse(IOperation tested) => IsResponse(Operands.Unwrap(tested).Type);
}
