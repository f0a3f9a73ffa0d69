using BaRS.ErrorGen.Analyzers.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Retries;

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
    public static IReadOnlyList<RetryPredicate> Find(IOperation operation) => operation switch
    {
        IInvocationOperation call => IsBuilderCall(call) && IsForRetry(call) ? InChain(call) : [],
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ShouldHandle" } property } } assignment
            when IsRetry(property.ContainingType.Name) => One(RetryPredicate.Of(assignment.Value)),
        IMethodBodyOperation { Syntax: MethodDeclarationSyntax syntax, SemanticModel: { } model } method when IsNamed(syntax.Identifier.Text) =>
            model.GetDeclaredSymbol(syntax) is IMethodSymbol symbol && IsPredicate(symbol) ? One(RetryPredicate.Of(method.BlockBody ?? method.ExpressionBody, syntax)) : [],
        ILocalFunctionOperation function when IsNamed(function.Symbol.Name) && IsPredicate(function.Symbol) => One(RetryPredicate.Of(function.Body, function.Syntax)),
        _ => [],
    };

    /// <summary>Whether a method of this name can be given a predicate.</summary>
    public static bool IsBuilderName(string name) => name is "HandleResult" or "OrResult";

    private static IReadOnlyList<RetryPredicate> One(RetryPredicate? predicate) => predicate is null ? [] : [predicate];

    /// <summary>Whether a method of this name decides about a retry.</summary>
    public static bool IsNamed(string name) => Holds(Words, name) && !Holds(OtherQuestions, name);

    // Asked of every method of a project.
    private static bool Holds(string[] words, string name)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static bool IsRetry(string name) => name.IndexOf("Retry", StringComparison.Ordinal) >= 0;

    private static bool IsPredicate(IMethodSymbol method) =>
        method is { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: { Length: 1 } parameters } && parameters[0].Type.Name is "HttpResponseMessage" or "HttpStatusCode";

    private static bool IsBuilderCall(IInvocationOperation call) =>
        IsBuilderName(call.TargetMethod.Name)
        && call.TargetMethod is { Parameters: { Length: 1 } parameters, ContainingNamespace.Name: "Polly" }
        && parameters[0].Type is INamedTypeSymbol { Name: "Func", TypeArguments: { Length: 2 } arguments }
        && arguments[0].Name == "HttpResponseMessage";

    /// <summary>
    /// True unless the chain visibly goes into something else, as a circuit breaker, or on to a further predicate, which
    /// then stands for all of them.
    /// </summary>
    private static bool IsForRetry(IInvocationOperation call)
    {
        for (var next = Next(call); next is not null; next = Next(next))
        {
            switch (next)
            {
                case IInvocationOperation further when IsBuilderCall(further):
                    return false;
                case IInvocationOperation { TargetMethod.Name: var name } when !name.StartsWith("Or", StringComparison.Ordinal) && !name.StartsWith("Handle", StringComparison.Ordinal):
                    return IsRetry(name);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ShouldHandle" } property } }:
                    return IsRetry(property.ContainingType.Name);
                case ISimpleAssignmentOperation:
                    return true;
            }
        }

        return true;
    }

    /// <summary>What is done with a builder: the call on it, or the assignment of it.</summary>
    private static IOperation? Next(IOperation builder)
    {
        var at = builder.Parent;
        while (at is IConversionOperation or IParenthesizedOperation)
            at = at.Parent;
        return at switch
        {
            IInvocationOperation call => call,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } extension } => extension,
            ISimpleAssignmentOperation assignment => assignment,
            _ => null,
        };
    }

    private static List<RetryPredicate> InChain(IInvocationOperation last)
    {
        var predicates = new List<RetryPredicate>();
        for (var call = last; call is not null; call = Before(call))
        {
            if (IsBuilderCall(call) && RetryPredicate.Of(call.Arguments[call.Arguments.Length - 1].Value) is { } predicate)
                predicates.Insert(0, predicate);
        }

        return predicates;
    }

    private static IInvocationOperation? Before(IInvocationOperation call) =>
        (call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null)) is { } on ? Operands.Unwrap(on) as IInvocationOperation : null;
}
